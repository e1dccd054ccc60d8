using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Questions;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Which questions stand where on one guest's page.</summary>
public sealed class QuestionsView(GuestPageRow row, DateTimeOffset now)
{
    private IEnumerable<QuestionRow> Asked => row.Questions.Where(question => !question.IsRemoved);

    private bool IsComing => row.Invitee.Status is GuestStatus.Accepted or GuestStatus.Arrived
        && !row.Event.IsOverAt(now) && row.Event.State is not Domain.Events.EventState.Cancelled;

    /// <summary>Within the form of the answer; what is asked in their evening is not asked twice on one page.</summary>
    public IReadOnlyList<QuestionRow> WithAnswer => [.. Asked.Where(question => question.Asked is AskedWhen.WithAnswer).Except(InEvening)];

    /// <summary>In their evening: what is asked only now, and what was left open with the answer. A consent that was given is taken back, not asked again.</summary>
    public IReadOnlyList<QuestionRow> InEvening => !IsComing
        ? []
        : [.. Asked.Where(question => question.IsOpen || (question.Asked is AskedWhen.AfterAcceptance && !question.IsConsentGiven))];

    /// <summary>How many that need an answer have none.</summary>
    public int Open => InEvening.Count(question => question.IsRequired && question.IsOpen);

    /// <summary>Nothing is left to ask; what was said may still be changed.</summary>
    public bool IsAnswered => InEvening.All(question => !question.IsOpen);

    /// <summary>Consents that may be taken back, at any time.</summary>
    public IReadOnlyList<QuestionRow> ConsentsGiven => [.. row.Questions.Where(question => question.IsConsentGiven)];

    public bool HasForm => InEvening.Count > 0 || ConsentsGiven.Count > 0;
}
