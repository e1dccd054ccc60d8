using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Questions;

public readonly record struct QuestionId(Guid Value) : IId<QuestionId>
{
    public static QuestionId From(Guid value) => new(value);

    public static QuestionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    Text,
    Choice,
    YesNo,
    Consent,
}

/// <summary>When a question is asked.</summary>
public enum AskedWhen
{
    WithAnswer,
    AfterAcceptance,
}

/// <summary>A question that one event asks its guests.</summary>
public sealed class Question : IScoped
{
    private Question()    // for EF Core
    {
    }

    public Question(QuestionId id, PressEvent pressEvent, int number, QuestionDetails details)
    {
        Id = id;
        OrganisationId = pressEvent.OrganisationId;
        EventId = pressEvent.Id;
        Number = number;
        Apply(details);
    }

    public QuestionId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    /// <summary>The place among the event's questions, from 1.</summary>
    public int Number { get; private set; }

    public QuestionKind Kind { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>What can be chosen, one a line; null where nothing is.</summary>
    public string? Choices { get; private set; }

    public bool IsRequired { get; private set; }

    public AskedWhen Asked { get; private set; }

    /// <summary>Answers are shown only to those who act on them, and erased early.</summary>
    public bool IsSensitive { get; private set; }

    /// <summary>Days after the event for which answers are kept; null for the usual.</summary>
    public int? KeptForDays { get; private set; }

    /// <summary>When it was taken off the form. Answers given to it stay until their clock.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public QuestionDetails Details => new()
    {
        Words = Words,
        Kind = Kind,
        Choices = ChoiceList(Choices),
        IsRequired = IsRequired,
        Asked = Asked,
        IsSensitive = IsSensitive,
        KeptForDays = KeptForDays,
    };

    public static IReadOnlyList<string> ChoiceList(string? choices) => choices?.Split('\n') ?? [];

    /// <summary>When the answers are erased.</summary>
    public DateTimeOffset ErasesAt(PressEvent pressEvent) => QuestionClock.ErasesAt(pressEvent, IsSensitive, KeptForDays);

    /// <summary>
    /// Whether these details would make another question of it: other words, or a promise taken back. What was
    /// answered then stays with what was asked, and the changed question is asked anew.
    /// </summary>
    public bool AsksAnew(QuestionDetails details, KeptDays usual) =>
        !string.Equals(details.Words, Words, StringComparison.Ordinal)
        || details.Kind != Kind
        || ChoiceList(Choices).Except(details.Choices, StringComparer.Ordinal).Any()
        || (IsSensitive && !details.IsSensitive)
        || QuestionClock.Days(usual, details.IsSensitive, details.KeptForDays) > QuestionClock.Days(usual, IsSensitive, KeptForDays);

    public void Change(QuestionDetails details) => Apply(details);

    public void MoveTo(int number) => Number = number;

    public void Remove(DateTimeOffset now) => RemovedAt ??= now;

    private void Apply(QuestionDetails details)
    {
        (Kind, Words, IsRequired, Asked) = (details.Kind, details.Words, details.IsRequired, details.Asked);
        (IsSensitive, KeptForDays) = (details.IsSensitive, details.KeptForDays);
        Choices = details.Choices.Count == 0 ? null : string.Join('\n', details.Choices);
    }
}
