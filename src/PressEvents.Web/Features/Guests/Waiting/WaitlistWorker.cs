namespace PressEvents.Web.Features.Guests.Waiting;

/// <summary>Runs <see cref="KeepWaitlists"/> every four seconds. Holds no rule of its own.</summary>
internal sealed partial class WaitlistWorker(KeepWaitlists keep, TimeProvider clock, ILogger<WaitlistWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(4);

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
            await keep.RunAsync(ct);
        }
#pragma warning disable CA1031 // One bad round must not end the wait-lists, nor the server.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "A round over the wait-lists failed; the next one comes in four seconds")]
    private partial void LogFailed(Exception exception);
}
