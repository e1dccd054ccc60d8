namespace PressEvents.Web.Features.Import.Forgetting;

/// <summary>Runs <see cref="ForgetImports"/> every hour. Holds no rule of its own.</summary>
internal sealed partial class ForgetImportsWorker(ForgetImports forget, TimeProvider clock, ILogger<ForgetImportsWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunOnceAsync(stoppingToken);
        }
    }

    private async Task RunOnceAsync(CancellationToken ct)
    {
        try
        {
            LogForgotten(await forget.ForgetDueAsync(ct));
        }
#pragma warning disable CA1031 // One bad run must not keep what is due for good.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Forgot what {Count} old imports and merges held")]
    private partial void LogForgotten(int count);

    [LoggerMessage(LogLevel.Error, "What old imports hold could not be forgotten; next try in an hour")]
    private partial void LogFailed(Exception exception);
}
