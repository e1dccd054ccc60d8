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
    private bool confirms;

    public async Task<Result<Answered>> TakeAsync(GivenAnswer answer)
    {
        if (await work.Db.Rsvps.AnyAsync(r => r.GuestId == party.Lead.Id && r.Submission == answer.Submission, work.Ct))
        {
            return new Answered(party.Lead.Status, null, Changed: false);
        }

        confirms = AnswerTimes.MayConfirm(pressEvent, work.Now) && await MoveConfirmation.IsOpenAsync(work.Db, pressEvent, party.Lead, work.Ct);
        await LapseOverdueAsync();
        if (AnswerTimes.Refuse(pressEvent, party.Lead.Status, answer.Answer, work) is { } tooLate)
        {
            if (!confirms)
            {
                return tooLate;
            }

            answer = new GivenAnswer(answer.Answer, answer.Submission);    // too late for anything but the word itself
        }

        var offer = party.HasOffer ? await OfferDesk.OpenOfAsync(work, party.Party.Id) : null;
        var before = (party.Lead.Status, party.PlusOnes, party.SeatsHeld, party.Confirmed);
        var decided = answer.Answer is Answer.Yes ? await AcceptAsync(answer) : Decline(answer);
        if (!decided.IsDone)
        {
            return decided.Refusal!;
        }

        var changed = before != (party.Lead.Status, party.PlusOnes, party.SeatsHeld, party.Confirmed);
        party.Lead.SpeakIn(answer.Language);
        offer?.End(party.Confirmed > before.Confirmed ? OfferOutcome.Taken : OfferOutcome.PassedOn, work.Now);
        new AnswerRecord(work, pressEvent, party, via).Keep(answer, new AnswerCame(changed, position, party.SeatsHeld - before.SeatsHeld, offer) { ConfirmsMove = confirms });
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
        if (answer.Companions is { } companions && Bring(companions, answer.KeepsCompanions) is { } refusal)
        {
            return refusal;
        }

        if (answer.AcceptsRules && await RulesInForce.AcceptAsync(work, party.Lead, answer.RulesRead, via) is { IsDone: false } stale)
        {
            return stale;
        }

        party.Party.LetSplit(answer.MaySplit ?? party.Party.MaySplit);
        SetNeeds(answer);
        return await QuestionsTold.KeepAsync(work, party.Lead, answer.Told, via) is { IsDone: false } notTaken ? notTaken : await FindRoomAsync();
    }

    // As the publicist wrote them down, where only those may come whom they named.
    private Refusal? Bring(IReadOnlyList<Companion> companions, bool keepsOthers)
    {
        var named = party.Party.Named;
        if (named.Count > 0 && companions.FirstOrDefault(c => Party.AsNamed(named, c.Name) is null) is { } stranger)
        {
            return new PlusOneNotNamed(stranger.Name);
        }

        party.Bring([.. companions.Select(c => c with { Name = Party.AsNamed(named, c.Name) ?? c.Name })], keepsOthers, work);
        return party.PlusOnes > party.Party.PlusOnesAllowed ? new TooManyPlusOnes(party.Party.PlusOnesAllowed) : null;
    }

    private async Task<Result> FindRoomAsync()
    {
        var room = await FindRoom.ForAsync(work, pressEvent, party);
        if (room.Seats >= party.Size)
        {
            return Seat();
        }

        if (room.Seats == 0)
        {
            return Wait(room.Row);
        }

        // Somebody who let others come without them wants their own place back; those others keep theirs.
        if (room.Seats == party.SeatsHeld && !GuestLife.TakesSeat(party.Lead.Status))
        {
            return new OwnSeatGone();
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

    private Result Decline(GivenAnswer answer)
    {
        var isLate = !pressEvent.IsOpenForAnswers(work.Now) && party.Lead.Status is not GuestStatus.Offered;
        var to = isLate ? GuestStatus.Cancelled : GuestStatus.Declined;
        var isFinal = party.Lead.Status is GuestStatus.Declined or GuestStatus.Cancelled;
        if (answer.KeepsCompanions && party.CompanionsSeated > 0)
        {
            return isFinal ? Result.Done : party.MoveLeadTo(to, via, work);
        }

        party.Party.LeaveWaitlist();
        if (!isFinal)
        {
            return party.MoveTo(to, via, work);
        }

        party.MoveCompanions(to, via, work);
        return Result.Done;
    }

    private void SetNeeds(GivenAnswer answer)
    {
        var lead = party.Lead;
        if (pressEvent.AsksHouseRules && answer.HouseRules is { } house)
        {
            lead.SetHouseRules(house.OutletPays, house.NoGifts);
        }

        lead.SetNeeds(Said(answer.Diet, lead.Diet), Said(answer.DietNote, lead.DietNote), Said(answer.Access, lead.Access));
    }

    private static string? Said(string? now, string? before) => now switch
    {
        null => before,
        "" => null,
        _ => now,
    };
}
