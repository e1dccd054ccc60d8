using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.HostSheets.Editing;

/// <summary>The texts of the host sheet as they are typed.</summary>
public sealed class HostTextsForm
{
    public string? Purpose { get; set; }

    public string? Outcome { get; set; }

    public string? Message { get; set; }

    public string? Pillars { get; set; }

    public string? Proofs { get; set; }

    public string? Facts { get; set; }

    public string? Emergency { get; set; }

    public static HostTextsForm Of(HostTexts texts) => new()
    {
        Purpose = texts.Purpose,
        Outcome = texts.Outcome,
        Message = texts.Message,
        Pillars = texts.Pillars,
        Proofs = texts.Proofs,
        Facts = texts.Facts,
        Emergency = texts.Emergency,
    };

    internal Invalid? Check() =>
        Typed.TooLong(nameof(Purpose), Purpose, HostTexts.NoteLength)
        ?? Typed.TooLong(nameof(Outcome), Outcome, HostTexts.NoteLength)
        ?? Typed.TooLong(nameof(Message), Message, HostTexts.LineLength)
        ?? Typed.TooLong(nameof(Pillars), Pillars, HostTexts.NoteLength)
        ?? Typed.TooLong(nameof(Proofs), Proofs, HostTexts.NoteLength)
        ?? Typed.TooLong(nameof(Facts), Facts, HostTexts.LineLength)
        ?? Typed.TooLong(nameof(Emergency), Emergency, HostTexts.NoteLength);

    /// <summary>Those that may name facts.</summary>
    internal IReadOnlyCollection<(string Field, string? Text)> Texts() =>
        [(nameof(Purpose), Purpose), (nameof(Outcome), Outcome), (nameof(Message), Message), (nameof(Pillars), Pillars), (nameof(Proofs), Proofs)];

    internal HostTexts Read() => new()
    {
        Purpose = TypedText.Clean(Purpose),
        Outcome = TypedText.Clean(Outcome),
        Message = TypedText.Line(Message),
        Pillars = TypedText.Clean(Pillars),
        Proofs = TypedText.Clean(Proofs),
        Facts = TypedText.Line(Facts),
        Emergency = TypedText.Clean(Emergency),
    };
}
