using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Rsvp.Substitutes;

/// <summary>A request to come instead and what hangs on it, under the event's lock.</summary>
internal sealed record LockedSubstitute(Substitute Request, PressEvent Event, PartyAtTable Party)
{
    public Guest Original => Party.Lead;

    public static async Task<LockedSubstitute?> FindAsync(Work work, SubstituteId id)
    {
        var eventId = await work.Db.Substitutes.Where(s => s.Id == id).Select(s => (PressEventId?)s.EventId).SingleOrDefaultAsync(work.Ct);
        if (eventId is null || await work.LockEventAsync(eventId.Value) is not { } pressEvent)
        {
            return null;
        }

        var request = await work.Db.Substitutes.SingleAsync(s => s.Id == id, work.Ct);
        var party = await work.Db.Guests.Where(g => g.Id == request.GuestId).Select(g => g.PartyId).SingleAsync(work.Ct);
        return new LockedSubstitute(request, pressEvent, await PartyAtTable.LoadAsync(work, party, request.GuestId));
    }

    /// <summary>Whoever holds any of a guest's links holds nothing from now on.</summary>
    public static async Task RevokeLinksAsync(Work work, GuestId guest)
    {
        foreach (var link in await work.Db.Links.Where(l => l.GuestId == guest && l.RevokedAt == null).ToListAsync(work.Ct))
        {
            link.Revoke(work.Now);
        }
    }

    public static async Task PassSeatAsync(Work work, GuestId from, Guest to)
    {
        if (await work.Db.SeatAssignments.SingleOrDefaultAsync(a => a.GuestId == from, work.Ct) is SeatAssignment seat)
        {
            seat.PassTo(to, work.Now);
            work.Audit("seat.given", to.EventId, to.Id.Value);
        }

        // What was shown to the one is shown to the other.
        (await work.Db.PublishedSeats.Where(p => p.GuestId == from).ToListAsync(work.Ct)).ForEach(seat => seat.PassTo(to));
    }
}
