using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Writing;

/// <summary>Makes an offer and ends one: the guests’ statuses, the offer’s row, its line in the trail and its mail, together.</summary>
public static class OfferDesk
{
    public static Task<Offer?> OpenOfAsync(Work work, PartyId party) =>
        work.Db.Offers.SingleOrDefaultAsync(o => o.PartyId == party && o.EndedAt == null, work.Ct);

    /// <summary>Holds so many places for the party, the guest first. <paramref name="by"/> is null when the product follows its rule.</summary>
    public static Offer Make(Work work, PressEvent pressEvent, PartyWaiting waiting, int seats, MemberId? by = null, string? reason = null)
    {
        var offer = new Offer(OfferId.New(work.Now), pressEvent, waiting.Party, waiting.Lead, new OfferedSeats(seats, waiting.Size, waiting.IsRest), work.Now);
        var (actor, channel) = by is null ? (work.Product, Channel.Product) : (work.Actor, Channel.Publicist);
        foreach (var guest in waiting.People.Take(seats).ToList())
        {
            guest.MoveTo(GuestStatus.Offered, actor, channel, work.Now);
        }

        work.Db.Offers.Add(offer);
        Note(work, by, "guest.offered", offer, $"{SeatsNote.Of(seats, pressEvent.Capacity)}");
        work.Queue(new OutboxMessage(OutboxMessageId.New(work.Now), waiting.Lead, MessageKind.Offer, null, null, work.Now).About(offer));
        waiting.Party.Hold(false);
        if (waiting.Size == 0)
        {
            waiting.Party.LeaveWaitlist();
        }

        if (by is { } member)
        {
            offer.MakeByHand(member, reason);
        }

        return offer;
    }

    /// <summary>The time is up: whoever was offered a place is taken for a no, and told.</summary>
    public static async Task LapseAsync(Work work, PressEvent pressEvent, Offer offer)
    {
        var party = await work.Db.Parties.SingleAsync(p => p.Id == offer.PartyId, work.Ct);
        var members = await work.Db.Guests.Where(g => g.PartyId == party.Id).ToListAsync(work.Ct);
        var lead = members.Single(g => g.Id == offer.GuestId);
        var offered = members.FindAll(g => g.Status is GuestStatus.Offered);
        foreach (var guest in members.Where(g => g.Status is GuestStatus.Offered || (!offer.IsForRest && g.Status is GuestStatus.Waitlisted)))
        {
            guest.MoveTo(GuestStatus.Declined, work.Product, Channel.Product, work.Now);
        }

        if (members.TrueForAll(g => g.Status is not GuestStatus.Waitlisted))
        {
            party.LeaveWaitlist();
        }

        offer.End(OfferOutcome.Lapsed, work.Now);
        Note(work, null, "offer.lapsed", offer, SeatsNote.Of(-offered.Count, pressEvent.Capacity));
        var outcome = new RsvpOutcome(lead.Status, null);
        work.Queue(new OutboxMessage(OutboxMessageId.New(work.Now), lead, MessageKind.Confirmation, null, outcome, work.Now).About(offer));
    }

    private static void Note(Work work, MemberId? by, string action, Offer offer, string seats)
    {
        var details = $"{seats} offer={offer.Id.Value:N}";
        if (by is null)
        {
            work.AuditByProduct(action, offer.EventId, offer.GuestId.Value, details);
        }
        else
        {
            work.Audit(action, offer.EventId, offer.GuestId.Value, details);
        }
    }
}
