namespace PressEvents.Web.Features.PersonalData.Retention;

/// <summary>Runs <see cref="KeepRetention"/> at the start and once a day. Holds no rule of its own.</summary>
internal sealed partial class RetentionWorker(KeepRetention keep, TimeProvider clock, ILogger<RetentionWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await RunOnceAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunOnceAsync(CancellationToken ct)
    {
        try
        {
            LogErased(await keep.EraseDueAsync(ct));
        }
#pragma warning disable CA1031 // One bad run must not keep what is due for good.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Erased what the clocks of {Count} events no longer let us keep")]
    private partial void LogErased(int count);

    [LoggerMessage(LogLevel.Error, "What is due could not be erased; next try tomorrow, or at the next start")]
    private partial void LogFailed(Exception exception);
}
