using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
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

        if (AnswerTimes.Refuse(pressEvent, party.Lead.Status, answer.Answer, work) is { } tooLate)
        {
            return tooLate;
        }

        var before = (party.Lead.Status, party.PlusOnes, party.SeatsHeld);
        var decided = answer.Answer is Answer.Yes ? await AcceptAsync(answer) : Decline(answer);
        if (!decided.IsDone)
        {
            return decided.Refusal!;
        }

        var changed = before != (party.Lead.Status, party.PlusOnes, party.SeatsHeld);
        Record(answer, changed);
        return new Answered(party.Lead.Status, position, changed);
    }

    private async Task<Result> AcceptAsync(GivenAnswer answer)
    {
        if (answer.Companions is { } companions)
        {
            if (Bring(companions, answer.KeepsCompanions) is { } refusal)
            {
                return refusal;
            }
        }

        if (answer.AcceptsRules && await RulesInForce.AcceptAsync(work, party.Lead, answer.RulesRead, via) is { IsDone: false } stale)
        {
            return stale;
        }

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
        var room = await EventRoom.ForAsync(work.Db, pressEvent, party.Party, work.Ct);
        var left = pressEvent.SeatsLeft(room.TakenByOthers);
        var fits = party.Size <= left;
        if (party.SeatsHeld > 0)
        {
            // Whoever holds seats keeps them, but more of them only after everybody who waits.
            return party.Size <= party.SeatsHeld || (fits && room.OthersWaiting == 0) ? Seat() : NoSeats(Math.Max(0, left - party.SeatsHeld));
        }

        var isNext = party.Party.WaitSequence is null ? room.OthersWaiting == 0 : room.PartiesAhead == 0;
        return fits && isNext ? Seat() : Wait(room);
    }

    private Result Seat()
    {
        party.Party.LeaveWaitlist();
        return party.MoveTo(GuestStatus.Accepted, via, work);
    }

    private Result Wait(RoomRow room)
    {
        party.Party.JoinWaitlist(room.LastSequence + 1);
        position = 1 + room.PartiesAhead;
        return party.MoveTo(GuestStatus.Waitlisted, via, work);
    }

    // Somebody who let others come without them may want their own place back.
    private Refusal NoSeats(int left) => GuestLife.TakesSeat(party.Lead.Status) ? new NoSeatsForMore(left) : new OwnSeatGone();

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
        lead.SetNeeds(Said(answer.Diet, lead.Diet), Said(answer.DietNote, lead.DietNote), Said(answer.Access, lead.Access));
    }

    private static string? Said(string? now, string? before) => now switch
    {
        null => before,
        "" => null,
        _ => now,
    };

    private void Record(GivenAnswer answer, bool changed)
    {
        var lead = party.Lead;
        var plusOnes = answer.Answer is Answer.Yes ? party.PlusOnes : party.CompanionsSeated;
        work.Db.Rsvps.Add(new Domain.Rsvps.Rsvp(RsvpId.New(work.Now), lead, answer.Answer, plusOnes, answer.Submission, work.Actor, via, work.Now));
        var words = FormattableString.Invariant($"via {via}, plus-ones {plusOnes}");
        work.Audit(changed ? ActionOf(lead.Status) : "guest.answered-again", pressEvent.Id, lead.Id.Value, words);
        if (changed)
        {
            var outcome = new RsvpOutcome(lead.Status, position);
            work.Queue(new OutboxMessage(OutboxMessageId.New(work.Now), lead, MessageKind.Confirmation, null, outcome, work.Now));
        }
    }

    private static string ActionOf(GuestStatus status) => $"guest.{status.ToString().ToLowerInvariant()}";
}
