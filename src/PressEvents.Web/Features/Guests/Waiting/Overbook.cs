using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Web.Features.Guests.Waiting;

/// <summary>
/// Confirms a waiting party though the room is full: on purpose, for a reason that is kept, and knowing how many it makes. The only
/// code that goes beyond the capacity.
/// </summary>
public sealed class Overbook(Transactions transactions)
{
    /// <summary><paramref name="makes"/> is the number of seats taken or offered that was confirmed; where it is another by now, nothing is done.</summary>
    public Task<Result> ConfirmAsync(StaffActor actor, PressEventId eventId, PartyId partyId, int makes, string? reason, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            await PassPlacesOn.RunAsync(work, pressEvent);
            await work.Db.SaveChangesAsync(work.Ct);
            var list = await WaitingList.ReadAsync(work.Db, pressEvent, work.Ct);
            return Decide(work, pressEvent, list, new Asked(partyId, makes, Reasons.Tidy(reason), actor.MemberId));
        }, ct);

    private static Result Decide(Work work, PressEvent pressEvent, WaitingList list, Asked asked)
    {
        if (list.Find(asked.Party) is not { HasOffer: false } party)
        {
            return new NotWaiting();
        }

        if (!pressEvent.MayOfferAt(work.Now))
        {
            return new NoOffersNow();
        }

        if (party.Size <= list.Free)
        {
            return new RoomIsThere(list.Free);
        }

        if (Reasons.Problem(asked.Reason) is { } missing)
        {
            return missing;
        }

        if (list.Held + party.Size != asked.Makes)
        {
            return new ChangedMeanwhile();
        }

        Confirm(work, pressEvent, list, party, asked);
        return Result.Done;
    }

    private static void Confirm(Work work, PressEvent pressEvent, WaitingList list, PartyWaiting party, Asked asked)
    {
        var (lead, people) = (party.Lead, party.People);
        var offer = new Offer(OfferId.New(work.Now), pressEvent, party.Party, lead, new OfferedSeats(people.Count, people.Count, party.IsRest), work.Now);
        offer.Overbook(asked.By, asked.Reason!, people.Count - list.Free, work.Now);
        work.Db.Offers.Add(offer);
        foreach (var guest in people)
        {
            guest.MoveTo(GuestStatus.Accepted, work.Actor, Channel.Publicist, work.Now);
        }

        party.Party.LeaveWaitlist();
        work.Audit("waitlist.overbooked", pressEvent.Id, lead.Id.Value, FormattableString.Invariant($"{SeatsNote.Of(people.Count, pressEvent.Capacity)} held={asked.Makes} offer={offer.Id.Value:N}"));
        var plusOnes = party.Members.Count(g => g.IsPlusOne && g.Status is GuestStatus.Accepted);
        work.Db.Rsvps.Add(new Domain.Rsvps.Rsvp(RsvpId.New(work.Now), lead, Answer.Yes, plusOnes, offer.Id.Value, work.Actor, Channel.Publicist, work.Now));
        work.Queue(new OutboxMessage(OutboxMessageId.New(work.Now), lead, MessageKind.Confirmation, null, new RsvpOutcome(lead.Status, null), work.Now));
    }

    private sealed record Asked(PartyId Party, int Makes, string? Reason, MemberId By);
}
