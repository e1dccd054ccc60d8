using PressEvents.Domain.Events;
using PressEvents.Domain.Questions;

namespace PressEvents.Data.Queries;

/// <summary>One question of an event, and what one guest answered to it.</summary>
public sealed record QuestionRow(QuestionId Id, QuestionKind Kind, string Words, AskedWhen Asked)
{
    public IReadOnlyList<string> Choices { get; init; } = [];

    public bool IsRequired { get; init; }

    public bool IsSensitive { get; init; }

    public int? KeptForDays { get; init; }

    /// <summary>Asked no more; shown only to those who gave a consent they may still take back.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>What was answered, and still holds.</summary>
    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When a consent was taken back.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Whether nothing was ever said to it. A consent taken back was.</summary>
    public bool IsOpen => Answer is null && WithdrawnAt is null && !IsRemoved;

    public bool IsConsentGiven => Kind is QuestionKind.Consent && Answer is QuestionAnswer.Yes;

    public DateTimeOffset ErasesAt(PressEvent pressEvent) => QuestionClock.ErasesAt(pressEvent, IsSensitive, KeptForDays);
}
