using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;

namespace PressEvents.Web.Platform;

/// <summary>
/// Notices what other processes wrote (the command line, another node) by the audit trail, and tells open pages.
/// Looks only while a page listens.
/// </summary>
internal sealed partial class ForeignChanges(
    Databases databases, EventSignals signals, TimeProvider clock, ILogger<ForeignChanges> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private DateTimeOffset seenUntil;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        seenUntil = clock.GetUtcNow();
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        if (!signals.HasListeners)
        {
            seenUntil = clock.GetUtcNow();
            return;
        }

        try
        {
            foreach (var eventId in await ChangedSinceAsync(ct))
            {
                signals.Raise(eventId);
            }
        }
#pragma warning disable CA1031 // A database that is away for a moment must not end the watch.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    private async Task<List<PressEventId>> ChangedSinceAsync(CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        var since = seenUntil;
        seenUntil = clock.GetUtcNow().AddSeconds(-1);   // a transaction may commit a moment after its own time
        return await db.AuditEntries.IgnoreQueryFilters()
            .Where(entry => entry.At >= since && entry.EventId != null)
            .Select(entry => entry.EventId!.Value).Distinct().ToListAsync(ct);
    }

    [LoggerMessage(LogLevel.Warning, "Could not look for changes by other processes; trying again")]
    private partial void LogFailed(Exception exception);
}
