using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.PersonalData.Erasing;

/// <summary>Gives back the places of somebody who is erased, on every evening still to come. The caller holds the events' locks.</summary>
internal sealed class LeavePlaces(Work work, IReadOnlyDictionary<PressEventId, PressEvent> events)
{
    /// <summary>How many seats became free.</summary>
    public async Task<int> LeaveAsync(IReadOnlyList<Guest> guests)
    {
        var freed = 0;
        foreach (var guest in guests)
        {
            var (pressEvent, was, seat) = (events[guest.EventId], guest.Status, 0);
            if (!pressEvent.IsOverAt(work.Now) && pressEvent.State is not EventState.Cancelled
                && GuestLife.OnErasure(was, pressEvent.IsOpenForAnswers(work.Now)) is { } to)
            {
                guest.MoveTo(to, work.Actor, Via, work.Now);
                seat = GuestLife.TakesSeat(was) ? 1 : 0;
                freed += seat;
            }

            work.Audit("guest.erased", guest.EventId, guest.Id.Value, $"was={was} {SeatsNote.Of(-seat, pressEvent.Capacity)}");
        }

        var parties = guests.Where(guest => !guest.IsPlusOne).Select(guest => guest.PartyId).ToList();
        (await work.Db.Parties.Where(p => parties.Contains(p.Id) && p.WaitSequence != null).ToListAsync(work.Ct)).ForEach(party => party.LeaveWaitlist());
        (await work.Db.Offers.Where(o => parties.Contains(o.PartyId) && o.EndedAt == null).ToListAsync(work.Ct)).ForEach(offer => offer.End(OfferOutcome.PassedOn, work.Now));
        return freed;
    }

    private Channel Via => work.Actor switch
    {
        GuestActor => Channel.Link,
        StaffActor => Channel.Publicist,
        _ => Channel.CommandLine,
    };
}
