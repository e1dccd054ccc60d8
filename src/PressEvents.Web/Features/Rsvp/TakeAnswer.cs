using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>The decision on one answer, under the event's lock. The only code that takes seats for answers.</summary>
internal sealed class TakeAnswer(Work work, PressEvent pressEvent, PartyAtTable party, Channel via)
{
    private int? position;

    public async Task<Result<Answered>> TakeAsync(GivenAnswer answer)
    {
        if (await work.Db.Rsvps.AnyAsync(r => r.GuestId == party.Lead.Id && r.Submission == answer.Submission, work.Ct))
        {
            return new Answered(party.Lead.Status, null, Changed: false);
        }

        await LapseOverdueAsync();
        if (AnswerTimes.Refuse(pressEvent, party.Lead.Status, answer.Answer, work) is { } tooLate)
        {
            return tooLate;
        }

        var offer = party.HasOffer ? await OfferDesk.OpenOfAsync(work, party.Party.Id) : null;
        var before = (party.Lead.Status, party.PlusOnes, party.SeatsHeld, party.Confirmed);
        var decided = answer.Answer is Answer.Yes ? await AcceptAsync(answer) : Decline();
        if (!decided.IsDone)
        {
            return decided.Refusal!;
        }

        var changed = (before.Status, before.PlusOnes, before.Confirmed) != (party.Lead.Status, party.PlusOnes, party.Confirmed);
        offer?.End(party.Confirmed > before.Confirmed ? OfferOutcome.Taken : OfferOutcome.PassedOn, work.Now);
        new AnswerRecord(work, pressEvent, party, via).Keep(answer, new AnswerCame(changed, position, party.SeatsHeld - before.SeatsHeld, offer));
        if (party.SeatsHeld < before.SeatsHeld)
        {
            await PassPlacesOn.RunAsync(work, pressEvent);
        }

        return new Answered(party.Lead.Status, position, changed);
    }

    // An offer whose time is up is over, though nobody has come by to say so yet.
    private async Task LapseOverdueAsync()
    {
        if (party.HasOffer && await OfferDesk.OpenOfAsync(work, party.Party.Id) is { } offer && !offer.IsOpenAt(work.Now))
        {
            await PassPlacesOn.RunAsync(work, pressEvent);
            await work.Db.SaveChangesAsync(work.Ct);    // what went to the next is counted below
        }
    }

    private async Task<Result> AcceptAsync(GivenAnswer answer)
    {
        if (answer.Companions is { } companions)
        {
            if (companions.Count > party.Party.PlusOnesAllowed)
            {
                return new TooManyPlusOnes(party.Party.PlusOnesAllowed);
            }

            party.Bring(companions, work);
        }

        if (answer.AcceptsRules && await RulesInForce.AcceptAsync(work, party.Lead, answer.RulesRead, via) is { IsDone: false } stale)
        {
            return stale;
        }

        party.Party.LetSplit(answer.MaySplit ?? party.Party.MaySplit);
        SetNeeds(answer);
        var room = await FindRoom.ForAsync(work, pressEvent, party);
        if (room.Seats >= party.Size)
        {
            return Seat();
        }

        if (room.Seats == 0)
        {
            return Wait(room.Row);
        }

        // Whoever holds seats keeps them; the others of the party wait, if it may be split.
        return party.Party.MaySplit ? SeatSome(room) : new NoSeatsForMore(room.Free);
    }

    private Result Seat()
    {
        party.Party.LeaveWaitlist();
        return party.MoveTo(GuestStatus.Accepted, via, work);
    }

    private Result SeatSome(Room room)
    {
        party.Party.JoinWaitlist(room.Row.LastSequence + 1);
        return party.SeatFirst(room.Seats, via, work);
    }

    private Result Wait(RoomRow room)
    {
        party.Party.JoinWaitlist(room.LastSequence + 1);
        position = 1 + room.PartiesAhead;
        return party.MoveTo(GuestStatus.Waitlisted, via, work);
    }

    private Result Decline()
    {
        party.Party.LeaveWaitlist();
        var isFinal = party.Lead.Status is GuestStatus.Declined or GuestStatus.Cancelled;
        var isLate = !pressEvent.IsOpenForAnswers(work.Now) && party.Lead.Status is not GuestStatus.Offered;
        return isFinal ? Result.Done : party.MoveTo(isLate ? GuestStatus.Cancelled : GuestStatus.Declined, via, work);
    }

    private void SetNeeds(GivenAnswer answer)
    {
        var lead = party.Lead;
        lead.SetNeeds(Said(answer.Diet, lead.Diet), Said(answer.DietNote, lead.DietNote), Said(answer.Access, lead.Access));
    }

    private static string? Said(string? now, string? before) => now switch
    {
        null => before,
        "" => null,
        _ => now,
    };
}
