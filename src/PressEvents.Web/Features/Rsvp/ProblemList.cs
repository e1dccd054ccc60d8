using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;
using PressEvents.Domain.Rules;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>What is wrong with a posted form, in the guest's words: each beside its field and all of them on top.</summary>
public sealed class ProblemList(RsvpWords words)
{
    private readonly List<Problem> problems = [];

    public bool IsEmpty => problems.Count == 0;

    /// <summary>Whether they are about another of the page's forms than the answer.</summary>
    public bool AreElsewhere { get; set; }

    public IReadOnlyList<Problem> All => problems;

    public string? At(string field) => problems.Find(p => string.Equals(p.Field, field, StringComparison.Ordinal))?.Sentence;

    /// <summary>The id of what is written beside the field, for its control to point to; null while nothing is.</summary>
    public string? DescribedBy(string field) => At(field) is null ? null : $"{Problem.IdOf(field)}-problem";

    /// <summary>What <c>aria-invalid</c> of the field's control says.</summary>
    public string? IsInvalid(string field) => At(field) is null ? null : "true";

    public void Add(string? field, string key, params object[] arguments) => problems.Add(new Problem(field, () => words[key, arguments]));

    /// <summary>A sentence that changes with its number.</summary>
    public void AddCount(string? field, string key, int number) => problems.Add(new Problem(field, () => words.Count(key, number)));

    /// <summary>The sentence a guest reads for this refusal.</summary>
    public void Add(Refusal refusal)
    {
        switch (refusal)
        {
            case TooManyPlusOnes { Allowed: 0 }:
                Add(null, "Refusal.NoPlusOnes");
                break;
            case TooManyPlusOnes many:
                AddCount("plusOnes", "Refusal.TooManyPlusOnes", many.Allowed);
                break;
            case PlusOneNotNamed stranger:
                Add("plusOnes", "Refusal.PlusOneNotNamed", stranger.Name);
                break;
            case NotAnAnswer answer:
                Add(QuestionsForm.Field(answer.Question), "Refusal.NotAnAnswer");
                break;
            case NoSeatsForMore { SeatsLeft: 0 }:
                Add("plusOnes", "Refusal.NoSeatsForMore");
                break;
            case NoSeatsForMore some:
                AddCount("plusOnes", "Refusal.FewSeatsForMore", some.SeatsLeft);
                break;
            case RulesChanged rules:
                Add("acceptRules", "Refusal.RulesChanged", rules.Version);
                break;
            case TooManyCodes late:
                problems.Add(new Problem("code", () => words["Refusal.TooManyCodes", EventWords.Moment(late.NextAt, late.TimeZone)]));
                break;
            case RulesNotAccepted first:
                Add("acceptRules", "Refusal.RulesFirst", first.Version);
                break;
            case AnswersClosed closed:
                problems.Add(new Problem(null, () => words["Refusal.AnswersClosed", EventWords.Moment(closed.ClosedAt, closed.TimeZone)]));
                break;
            default:
                Add(null, KeyOf(refusal));
                break;
        }
    }

    private static string KeyOf(Refusal refusal) => refusal switch
    {
        EventNotOpen { State: EventState.Draft } => "Refusal.NotOpenYet",
        EventNotOpen { State: EventState.Wrapped or EventState.Archived } => "Refusal.Over",
        EventNotOpen { State: EventState.Live } => "Refusal.Live",
        EventNotOpen => "Refusal.ListClosed",
        EventCancelled => "Refusal.Cancelled",
        OnlyForComing => "Refusal.OnlyForComing",
        NoAddressForCode => "Refusal.NoAddressForCode",
        TooManySubstitutes => "Refusal.TooManySubstitutes",
        OwnSeatGone => "Refusal.OwnSeatGone",
        QuestionsClosed => "Refusal.QuestionsClosed",
        NothingToWithdraw => "Refusal.NothingToWithdraw",
        StorageBusy => "Refusal.StorageBusy",
        ChangedMeanwhile => "Refusal.ChangedMeanwhile",
        _ => "Refusal.Other",
    };
}

/// <summary>One sentence, and the field it is about; null for the page as a whole. Worded when it is read, in the page's language.</summary>
public sealed record Problem(string? Field, Func<string> Words)
{
    public string Sentence => Words();

    /// <summary>The id of the field's control, to jump to.</summary>
    public string? ControlId => Field is null ? null : IdOf(Field);

    public static string IdOf(string field) => string.Concat(field.Where(char.IsLetterOrDigit));
}
