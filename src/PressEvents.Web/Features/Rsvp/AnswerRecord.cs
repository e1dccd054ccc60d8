using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Keeps an answer that was decided: its row, its line in the trail and its confirmation.</summary>
internal sealed class AnswerRecord(Work work, PressEvent pressEvent, PartyAtTable party, Channel via)
{
    public void Keep(GivenAnswer answer, AnswerCame came)
    {
        var lead = party.Lead;
        var plusOnes = answer.Answer is Answer.Yes ? party.PlusOnes : party.CompanionsSeated;
        work.Db.Rsvps.Add(new Domain.Rsvps.Rsvp(RsvpId.New(work.Now), lead, answer.Answer, plusOnes, answer.Submission, work.Actor, via, work.Now).With(answer.Holder));
        var words = FormattableString.Invariant($"via {via}, plus-ones {plusOnes}, {SeatsNote.Of(came.SeatsTaken, pressEvent.Capacity)}")
            + (came.Position is { } place ? FormattableString.Invariant($" position={place} size={party.Size}") : "")
            + (came.Offer is null ? "" : $" offer={came.Offer.Id.Value:N}");
        work.Audit(came.Changed ? ActionOf(lead.Status) : came.ConfirmsMove ? "guest.confirmed" : "guest.answered-again", pressEvent.Id, lead.Id.Value, words);
        if (came.Changed)
        {
            var outcome = new RsvpOutcome(lead.Status, came.Position);
            work.Queue(new OutboxMessage(OutboxMessageId.New(work.Now), lead, MessageKind.Confirmation, null, outcome, work.Now));
        }
    }

    private static string ActionOf(GuestStatus status) => $"guest.{status.ToString().ToLowerInvariant()}";
}

/// <summary>What an answer came to: whether it changed anything, the place on the wait-list, the seats it took or gave back, the offer it ended.</summary>
internal sealed record AnswerCame(bool Changed, int? Position, int SeatsTaken, Offer? Offer)
{
    /// <summary>Whether it says that they come although the evening moved.</summary>
    public bool ConfirmsMove { get; init; }
}
