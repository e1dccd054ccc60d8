namespace PressEvents.Web.Platform.Notes;

/// <summary>Has notes written a moment after something was noted. Holds no rule of its own.</summary>
internal abstract partial class LaterNotesWorker<TNote>(LaterNotes<TNote> notes, TimeProvider clock, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(2);

    protected abstract Task WriteAsync(CancellationToken ct);

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
            await WriteAsync(ct);
        }
#pragma warning disable CA1031 // A note that could not be written is lost; the notes after it are not.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(logger, exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Fetches could not be noted")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
