namespace PressEvents.Web.Features.Messages.Stages;

/// <summary>Runs <see cref="RunStages"/> twice a minute. Holds no rule of its own.</summary>
internal sealed partial class StagesWorker(RunStages run, TimeProvider clock, ILogger<StagesWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

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
            await run.RunDueAsync(ct);
        }
#pragma warning disable CA1031 // One bad round must not end the planned mail, nor the server.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "Planned messages could not be looked after; the next try comes in half a minute")]
    private partial void LogFailed(Exception exception);
}
