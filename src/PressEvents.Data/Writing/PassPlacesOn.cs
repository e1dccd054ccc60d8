using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Writing;

/// <summary>
/// Gives free places to those who wait. Called under the event’s lock, in the same transaction, by everything that frees a
/// place; the one piece of code that decides who is offered what.
/// </summary>
public static class PassPlacesOn
{
    public static async Task RunAsync(Work work, PressEvent pressEvent)
    {
        // What was decided so far is counted, too; the transaction goes on.
        await work.Db.SaveChangesAsync(work.Ct);
        if (await EndOffersAsync(work, pressEvent))
        {
            await work.Db.SaveChangesAsync(work.Ct);
        }

        if (!pressEvent.MayOfferAt(work.Now) || pressEvent.OffersByHand
            || !await work.Db.Parties.AnyAsync(p => p.EventId == pressEvent.Id && p.WaitSequence != null, work.Ct))
        {
            return;
        }

        var list = await WaitingList.ReadAsync(work.Db, pressEvent, work.Ct);
        Offer(work, pressEvent, list);
    }

    /// <summary>The same for an event that is not at hand.</summary>
    public static async Task RunAsync(Work work, PressEventId eventId)
    {
        if (await work.LockEventAsync(eventId) is { } pressEvent)
        {
            await RunAsync(work, pressEvent);
        }
    }

    /// <summary>
    /// After a list was loaded: keeps back whoever would be offered a place for that alone. Loading sends nothing; the publicist
    /// lets them go.
    /// </summary>
    public static async Task HoldBackAsync(Work work, PressEvent pressEvent)
    {
        if (!pressEvent.MayOfferAt(work.Now) || pressEvent.OffersByHand)
        {
            return;
        }

        await work.Db.SaveChangesAsync(work.Ct);
        var list = await WaitingList.ReadAsync(work.Db, pressEvent, work.Ct);
        for (var plan = list.Plan(); plan.Offers.Count > 0; plan = list.Plan())
        {
            foreach (var party in plan.Offers.Select(planned => list.Find(planned.Party)!))
            {
                party.Party.Hold(true);
                work.AuditByProduct("waitlist.held", pressEvent.Id, party.Lead.Id.Value, "loaded");
            }
        }
    }

    /// <summary>Says in the trail that places went past these parties, being too few for them.</summary>
    public static void NotePassedOver(Work work, PressEventId eventId, WaitingList list, IEnumerable<PassedOver> passed)
    {
        foreach (var one in passed)
        {
            work.AuditByProduct("waitlist.passed-over", eventId, list.Find(one.Party)!.Lead.Id.Value, FormattableString.Invariant($"size={one.Size} free={one.Free}"));
        }
    }

    private static void Offer(Work work, PressEvent pressEvent, WaitingList list)
    {
        var plan = list.Plan();
        NotePassedOver(work, pressEvent.Id, list, plan.PassedOver);
        foreach (var planned in plan.Offers)
        {
            OfferDesk.Make(work, pressEvent, list.Find(planned.Party)!, planned.Seats);
        }
    }

    // An offer ends by itself when its time is up, or when nobody it was made to is offered anything any more.
    private static async Task<bool> EndOffersAsync(Work work, PressEvent pressEvent)
    {
        var open = await work.Db.Offers.Where(o => o.EventId == pressEvent.Id && o.EndedAt == null).OrderBy(o => o.ExpiresAt).ThenBy(o => o.Id).ToListAsync(work.Ct);
        foreach (var offer in open)
        {
            var stands = await work.Db.Guests.AnyAsync(g => g.PartyId == offer.PartyId && g.Status == GuestStatus.Offered, work.Ct);
            if (!stands || pressEvent.State is EventState.Cancelled)
            {
                offer.End(OfferOutcome.TakenBack, work.Now);
            }
            else if (!offer.IsOpenAt(work.Now) || work.Now >= pressEvent.StartsAt)
            {
                await OfferDesk.LapseAsync(work, pressEvent, offer);
            }
        }

        return open.Exists(offer => offer.EndedAt is not null);
    }
}
