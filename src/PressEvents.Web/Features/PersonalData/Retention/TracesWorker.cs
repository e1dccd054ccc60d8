namespace PressEvents.Web.Features.PersonalData.Retention;

/// <summary>Has <see cref="Traces"/> removed as soon as somebody was erased, and tries again every hour while some may be left.</summary>
internal sealed partial class TracesWorker(Traces traces, TimeProvider clock, ILogger<TracesWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (traces.MayBeLeft)
            {
                await RunOnceAsync(stoppingToken);
            }

            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(traces.WaitAsync(either.Token), Task.Delay(Again, clock, either.Token));
            await either.CancelAsync();
        }
    }

    private async Task RunOnceAsync(CancellationToken ct)
    {
        try
        {
            if (!await traces.RemoveAsync(ct))
            {
                LogBusy();
            }
        }
#pragma warning disable CA1031 // One bad run must not leave the traces of others for good.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "Somebody was reading the database for long, so old pages of it remain; next try in an hour")]
    private partial void LogBusy();

    [LoggerMessage(LogLevel.Error, "Traces of what was erased could not be removed; next try in an hour")]
    private partial void LogFailed(Exception exception);
}
