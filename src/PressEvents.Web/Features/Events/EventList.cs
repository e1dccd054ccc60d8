using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Events;

/// <summary>Reads an organisation's events: what comes first, what is over last.</summary>
public sealed class EventList(Databases databases, TimeProvider clock)
{
    public async Task<EventListing> ForAsync(StaffActor actor, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeEvent, ct);
        var now = clock.GetUtcNow();
        var events = await db.Events.AsNoTracking().ToListAsync(ct);
        var taken = await db.Guests.GroupBy(g => new { g.EventId, g.Status }).Select(g => new { g.Key.EventId, g.Key.Status, Number = g.Count() }).ToListAsync(ct);
        var rows = events.ConvertAll(e => new EventRow(e.Id, e.Title, e.StateAt(now), e.StartsAt, e.TimeZone, e.Venue, e.Capacity)
        {
            IsOver = e.IsOverAt(now) || e.State is EventState.Cancelled,
            Accepted = taken.Where(t => t.EventId == e.Id && GuestFilters.IsComing(t.Status)).Sum(t => t.Number),
        });
        var zone = events.OrderByDescending(e => e.CreatedAt).Select(e => e.TimeZone).FirstOrDefault();
        return new EventListing(
            [.. rows.Where(r => !r.IsOver).OrderBy(r => r.StartsAt), .. rows.Where(r => r.IsOver).OrderByDescending(r => r.StartsAt)],
            zone,
            (await StaffRights.OfAsync(db, actor, ct)).May(Permission.CreateEvent));
    }
}

/// <summary>The events, the zone of the latest (the next is likely there, too), and whether the reader may add one.</summary>
public sealed record EventListing(IReadOnlyList<EventRow> Rows, string? LatestZone, bool MayAdd);

public sealed record EventRow(PressEventId Id, string Title, EventState State, DateTimeOffset StartsAt, string TimeZone, string? Venue, int Capacity)
{
    public bool IsOver { get; init; }

    public int Accepted { get; init; }
}
