using PressEvents.Domain.Rsvps;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>An answer as somebody gave it. What is null was not said, and stays as it was.</summary>
public sealed record GivenAnswer(Answer Answer, Guid Submission)
{
    public IReadOnlyList<Companion>? Companions { get; init; }

    /// <summary>Diet codes, comma-separated; empty clears them.</summary>
    public string? Diet { get; init; }

    public string? DietNote { get; init; }

    public string? Access { get; init; }

    public HouseRules? HouseRules { get; init; }

    /// <summary>Whether some of the party may be seated before there is room for all.</summary>
    public bool? MaySplit { get; init; }

    public bool AcceptsRules { get; init; }

    /// <summary>The language the guest answered in, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The version of the rules that was on the page; null accepts the one in force.</summary>
    public int? RulesRead { get; init; }
}

/// <summary>Somebody the guest brings, and what the kitchen should know of them.</summary>
public sealed record Companion(string Name, string? DietNote);

/// <summary>What an answer led to.</summary>
public sealed record Answered(Domain.Guests.GuestStatus Status, int? WaitPosition, bool Changed);
