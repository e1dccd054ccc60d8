using PressEvents.Domain.Mail;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Questions;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>An answer as somebody gave it. What is null was not said, and stays as it was.</summary>
public sealed record GivenAnswer(Answer Answer, Guid Submission)
{
    public IReadOnlyList<Companion>? Companions { get; init; }

    /// <summary>Whoever holds a seat and is not named any more comes all the same; otherwise their places are given up.</summary>
    public bool KeepsCompanions { get; init; }

    /// <summary>Diet codes, comma-separated; empty clears them.</summary>
    public string? Diet { get; init; }

    public string? DietNote { get; init; }

    public string? Access { get; init; }

    public HouseRules? HouseRules { get; init; }

    /// <summary>Whether some of the party may be seated before there is room for all.</summary>
    public bool? MaySplit { get; init; }

    public bool AcceptsRules { get; init; }

    /// <summary>Whose link it was given with; null where it was no link.</summary>
    public MailReader? Holder { get; init; }

    /// <summary>The language the guest answered in, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The version of the rules that was on the page; null accepts the one in force.</summary>
    public int? RulesRead { get; init; }

    /// <summary>What was said to the event's own questions; an empty text takes an answer back.</summary>
    public IReadOnlyDictionary<QuestionId, string> Told { get; init; } = new Dictionary<QuestionId, string>();
}

/// <summary>Somebody the guest brings. What is null was not said, and stays as it was while the name does.</summary>
public sealed record Companion(string Name, string? DietNote = null)
{
    public PlusOneKind? Kind { get; init; }

    /// <summary>Diet codes, comma-separated; empty clears them.</summary>
    public string? Diet { get; init; }

    public string? Access { get; init; }

    /// <summary>What a photographer brings.</summary>
    public string? Equipment { get; init; }
}

/// <summary>What an answer led to.</summary>
public sealed record Answered(GuestStatus Status, int? WaitPosition, bool Changed);
