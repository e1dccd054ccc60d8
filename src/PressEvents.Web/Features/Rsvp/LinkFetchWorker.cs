namespace PressEvents.Web.Features.Rsvp;

/// <summary>Runs <see cref="WriteLinkFetches"/> a moment after something was noted. Holds no rule of its own.</summary>
internal sealed partial class LinkFetchWorker(
    LinkFetchNotes notes, WriteLinkFetches write, TimeProvider clock, ILogger<LinkFetchWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await notes.WaitAsync(stoppingToken))
        {
            await Task.Delay(Gather, clock, stoppingToken);
            await RunOnceAsync(stoppingToken);
        }
    }

    private async Task RunOnceAsync(CancellationToken ct)
    {
        try
        {
            await write.WriteAsync(ct);
        }
#pragma warning disable CA1031 // A note that could not be written is lost; the notes after it are not.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Link fetches could not be noted")]
    private partial void LogFailed(Exception exception);
}
