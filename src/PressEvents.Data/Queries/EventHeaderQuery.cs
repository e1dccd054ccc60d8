using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>Reads the header of one event; a foreign id and a random one both find nothing.</summary>
public sealed class EventHeaderQuery(Databases databases, TimeProvider clock)
{
    // A queue that moves clears in seconds; older mail is stuck.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public async Task<EventHeader?> ForAsync(StaffActor actor, PressEventId id, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeEvent, ct);
        var rights = await StaffRights.OfAsync(db, actor, ct);
        var found = await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (found is null)
        {
            return null;
        }

        return new EventHeader(found.Id, found.Slug, found.Title, found.StateAt(clock.GetUtcNow()))
        {
            StartsAt = found.StartsAt,
            EndsAt = found.EndsAt,
            TimeZone = found.TimeZone,
            Venue = found.Venue,
            Capacity = found.Capacity,
            RsvpClosesAt = found.RsvpClosesAt,
            SeatingPublishedAt = found.SeatingPublishedAt,
            Kept = KeptDays.Of(found),
            Counts = await CountAsync(db, id, ct),
            Mail = await MailAsync(db, id, ct),
            Rights = rights,
        };
    }

    private static async Task<GuestCounts> CountAsync(PressDb db, PressEventId id, CancellationToken ct)
    {
        var groups = await db.Guests.Where(g => g.EventId == id)
            .GroupBy(g => new { g.Status, IsPlusOne = g.ContactId == null })
            .Select(g => new { g.Key.Status, g.Key.IsPlusOne, Number = g.Count() }).ToListAsync(ct);
        int Of(GuestFilter filter) => groups.Where(g => GuestFilters.Includes(filter, g.Status, g.IsPlusOne)).Sum(g => g.Number);
        return new GuestCounts(
            Of(GuestFilter.Listed), Of(GuestFilter.Invited), Of(GuestFilter.Accepted), Of(GuestFilter.Waitlisted),
            Of(GuestFilter.Declined), Of(GuestFilter.Silent), groups.Where(g => GuestLife.TakesSeat(g.Status)).Sum(g => g.Number));
    }

    private async Task<MailStanding> MailAsync(PressDb db, PressEventId id, CancellationToken ct)
    {
        var late = clock.GetUtcNow() - Patience;
        var groups = await db.Outbox.Where(m => m.EventId == id && m.ResentAs == null && (m.State != OutboxState.Sent || m.BouncedAt != null))
            .GroupBy(m => new { m.State, HasBounced = m.BouncedAt != null, IsStuck = m.Reason != null || m.QueuedAt < late })
            .Select(g => new { g.Key.State, g.Key.HasBounced, g.Key.IsStuck, Number = g.Count(), Reason = g.Min(m => m.Reason) }).ToListAsync(ct);
        int In(MailStatus status) => groups.Where(g => MailStatuses.Of(g.State, g.HasBounced) == status).Sum(g => g.Number);
        var stuck = groups.Where(g => g.IsStuck && g.State is (OutboxState.Queued or OutboxState.Claimed or OutboxState.Data)).ToList();
        return new MailStanding(stuck.Sum(g => g.Number), In(MailStatus.Held), In(MailStatus.Failed), In(MailStatus.InDoubt))
        {
            Bounced = In(MailStatus.Bounced),
            WaitingFor = stuck.Select(g => g.Reason).FirstOrDefault(reason => reason is not null),
        };
    }
}
