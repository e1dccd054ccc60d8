using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries;

/// <summary>Who said yes before the evening moved and has not answered since. The seat is theirs; only their word is missing.</summary>
public static class MoveConfirmation
{
    public static Task<bool> IsOpenAsync(PressDb db, PressEvent pressEvent, Guest guest, CancellationToken ct) =>
        pressEvent.MovedAt is { } moved && guest.Status is GuestStatus.Accepted
            ? db.Rsvps.Where(r => r.GuestId == guest.Id).AllAsync(r => r.AnsweredAt < moved, ct)
            : Task.FromResult(false);

    /// <summary>All of an event, those whom others bring not counted: whoever brings them answers for them.</summary>
    public static async Task<HashSet<GuestId>> OpenAsync(PressDb db, PressEventId eventId, CancellationToken ct) =>
        await db.Events.Where(e => e.Id == eventId).Select(e => e.MovedAt).SingleOrDefaultAsync(ct) is { } moved
            ? await db.Guests
                .Where(g => g.EventId == eventId && g.ContactId != null && g.Status == GuestStatus.Accepted
                    && !db.Rsvps.Any(r => r.GuestId == g.Id && r.AnsweredAt >= moved))
                .Select(g => g.Id).ToHashSetAsync(ct)
            : [];

    /// <summary>Those who would be asked if the evening moved now.</summary>
    public static IQueryable<Guest> ToAsk(PressDb db, PressEventId eventId) =>
        db.Guests.Where(g => g.EventId == eventId && g.ContactId != null && g.Status == GuestStatus.Accepted);
}
