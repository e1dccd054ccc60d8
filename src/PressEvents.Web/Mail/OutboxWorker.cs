namespace PressEvents.Web.Mail;

/// <summary>Runs <see cref="SendOutbox"/> every second. Holds no rule of its own.</summary>
internal sealed partial class OutboxWorker(SendOutbox send, TimeProvider clock, ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

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
            await send.RunAsync(ct);
        }
#pragma warning disable CA1031 // One bad round must not end the mail, nor the server.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "A round of sending failed; the next one comes in a second")]
    private partial void LogFailed(Exception exception);
}
