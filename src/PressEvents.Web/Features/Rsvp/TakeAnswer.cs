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
    private bool confirms;

    public async Task<Result<Answered>> TakeAsync(GivenAnswer answer)
    {
        if (await work.Db.Rsvps.AnyAsync(r => r.GuestId == party.Lead.Id && r.Submission == answer.Submission, work.Ct))
        {
            return new Answered(party.Lead.Status, null, Changed: false);
        }

        confirms = AnswerTimes.MayConfirm(pressEvent, work.Now) && await MoveConfirmation.IsOpenAsync(work.Db, pressEvent, party.Lead, work.Ct);
        if (AnswerTimes.Refuse(pressEvent, party.Lead.Status, answer.Answer, work) is { } tooLate)
        {
            if (!confirms)
            {
                return tooLate;
            }

            answer = new GivenAnswer(answer.Answer, answer.Submission);    // too late for anything but the word itself
        }

        var before = (party.Lead.Status, party.PlusOnes);
        var decided = answer.Answer is Answer.Yes ? await AcceptAsync(answer) : Decline();
        if (!decided.IsDone)
        {
            return decided.Refusal!;
        }

        var changed = before != (party.Lead.Status, party.PlusOnes);
        party.Lead.SpeakIn(answer.Language);
        Record(answer, changed);
        return new Answered(party.Lead.Status, position, changed);
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

        SetNeeds(answer);
        return await FindRoomAsync();
    }

    private async Task<Result> FindRoomAsync()
    {
        var room = await EventRoom.ForAsync(work.Db, pressEvent, party.Party, work.Ct);
        var left = pressEvent.SeatsLeft(room.TakenByOthers);
        var fits = party.Size <= left;
        if (party.SeatsHeld > 0)
        {
            // Whoever holds seats keeps them, but more of them only after everybody who waits.
            return party.Size <= party.SeatsHeld || (fits && room.OthersWaiting == 0) ? Seat() : new NoSeatsForMore(Math.Max(0, left - party.SeatsHeld));
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

    private void Record(GivenAnswer answer, bool changed)
    {
        var lead = party.Lead;
        var plusOnes = answer.Answer is Answer.Yes ? party.PlusOnes : 0;
        work.Db.Rsvps.Add(new Domain.Rsvps.Rsvp(RsvpId.New(work.Now), lead, answer.Answer, plusOnes, answer.Submission, work.Actor, via, work.Now));
        var words = FormattableString.Invariant($"via {via}, plus-ones {plusOnes}");
        work.Audit(changed ? ActionOf(lead.Status) : confirms ? "guest.confirmed" : "guest.answered-again", pressEvent.Id, lead.Id.Value, words);
        if (changed)
        {
            var outcome = new RsvpOutcome(lead.Status, position);
            work.Queue(new OutboxMessage(OutboxMessageId.New(work.Now), lead, MessageKind.Confirmation, null, outcome, work.Now));
        }
    }

    private static string ActionOf(GuestStatus status) => $"guest.{status.ToString().ToLowerInvariant()}";
}
