using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.RunOfShow;

namespace PressEvents.Data.Queries;

/// <summary>The timed parts of an evening, in their order.</summary>
public sealed class RunOfShowQuery(Databases databases)
{
    public async Task<IReadOnlyList<SegmentEditRow>> ForEventAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SeePlans, ct);
        return await db.Segments.Where(s => s.EventId == eventId).OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
            .Select(s => new SegmentEditRow(s.Id, s.StartsAt, s.Minutes, s.Title, s.Record)).ToListAsync(ct);
    }
}

public sealed record SegmentEditRow(SegmentId Id, DateTimeOffset StartsAt, int Minutes, string Title, RecordStatus Record)
{
    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);
}
