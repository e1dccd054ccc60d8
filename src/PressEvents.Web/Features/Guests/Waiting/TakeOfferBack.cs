using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests.Waiting;

/// <summary>Undoes an offer that was not answered yet: the party waits again where it waited, and is kept back so that the place goes to the next.</summary>
public sealed class TakeOfferBack(Transactions transactions)
{
    public Task<Result> TakeBackAsync(StaffActor actor, OfferId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, async work =>
        {
            var eventId = await work.Db.Offers.Where(o => o.Id == id).Select(o => (PressEventId?)o.EventId).SingleOrDefaultAsync(work.Ct);
            if (eventId is null || await work.LockEventAsync(eventId.Value) is not { } pressEvent)
            {
                return new NotFound("offer");
            }

            var offer = await work.Db.Offers.SingleAsync(o => o.Id == id, work.Ct);
            if (!offer.IsOpenAt(work.Now))
            {
                return new OfferIsOver();
            }

            var party = await work.Db.Parties.SingleAsync(p => p.Id == offer.PartyId, work.Ct);
            await WaitAgainAsync(work, pressEvent, offer, party);
            await PassPlacesOn.RunAsync(work, pressEvent);
            return Result.Done;
        }, ct);

    private static async Task WaitAgainAsync(Work work, PressEvent pressEvent, Offer offer, Party party)
    {
        var list = await WaitingList.ReadAsync(work.Db, pressEvent, work.Ct);
        var people = await work.Db.Guests.Where(g => g.PartyId == party.Id).ToListAsync(work.Ct);
        foreach (var guest in people.Where(g => g.Status is GuestStatus.Offered))
        {
            guest.MoveTo(GuestStatus.Waitlisted, work.Actor, Channel.Publicist, work.Now);
        }

        if (party.WaitSequence is null)
        {
            await WaitingOrder.InsertAsync(work, pressEvent, [.. list.Parties.Select(p => p.Party)], party, offer.WaitSequence);
        }

        party.Hold(true);
        offer.End(OfferOutcome.TakenBack, work.Now);
        work.Audit("offer.taken-back", offer.EventId, offer.GuestId.Value, $"{SeatsNote.Of(-offer.Seats, pressEvent.Capacity)} offer={offer.Id.Value:N}");
        await work.Db.SaveChangesAsync(work.Ct);
        await TellAsync(work, pressEvent, offer, people.Single(g => g.Id == offer.GuestId));
    }

    // Only whom the offer may have reached; a mail that is still here is held.
    private static async Task TellAsync(Work work, PressEvent pressEvent, Offer offer, Guest lead)
    {
        if (!await work.Db.Outbox.AnyAsync(m => m.OfferId == offer.Id && m.State != OutboxState.Queued && m.State != OutboxState.Held && m.State != OutboxState.Failed, work.Ct))
        {
            return;
        }

        var position = (await WaitingList.ReadAsync(work.Db, pressEvent, work.Ct)).PositionOf(offer.PartyId);
        var outcome = new RsvpOutcome(GuestStatus.Waitlisted, position);
        work.Queue(new OutboxMessage(OutboxMessageId.New(work.Now), lead, MessageKind.Confirmation, null, outcome, work.Now).About(offer));
    }
}
