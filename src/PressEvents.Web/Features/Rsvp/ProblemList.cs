using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
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

    public void Add(string? field, string key, params object[] arguments) => problems.Add(new Problem(field, words[key, arguments]));

    /// <summary>The sentence a guest reads for this refusal.</summary>
    public void Add(Refusal refusal)
    {
        switch (refusal)
        {
            case TooManyPlusOnes { Allowed: 0 }:
                Add(null, "Refusal.NoPlusOnes");
                break;
            case TooManyPlusOnes many:
                Add("plusOnes", "Refusal.TooManyPlusOnes", many.Allowed);
                break;
            case NoSeatsForMore { SeatsLeft: 0 }:
                Add("plusOnes", "Refusal.NoSeatsForMore");
                break;
            case NoSeatsForMore some:
                Add("plusOnes", "Refusal.FewSeatsForMore", some.SeatsLeft);
                break;
            case RulesChanged rules:
                Add("acceptRules", "Refusal.RulesChanged", rules.Version);
                break;
            case TooManyCodes late:
                Add("code", "Refusal.TooManyCodes", EventWords.Moment(late.NextAt, late.TimeZone));
                break;
            case RulesNotAccepted first:
                Add("acceptRules", "Refusal.RulesFirst", first.Version);
                break;
            case AnswersClosed closed:
                Add(null, "Refusal.AnswersClosed", EventWords.Moment(closed.ClosedAt, closed.TimeZone));
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
        StorageBusy => "Refusal.StorageBusy",
        ChangedMeanwhile => "Refusal.ChangedMeanwhile",
        _ => "Refusal.Other",
    };
}

/// <summary>One sentence, and the field it is about; null for the page as a whole.</summary>
public sealed record Problem(string? Field, string Sentence)
{
    /// <summary>The id of the field's control, to jump to.</summary>
    public string? ControlId => Field is null ? null : IdOf(Field);

    public static string IdOf(string field) => string.Concat(field.Where(char.IsLetterOrDigit));
}
