namespace PressEvents.Web.Features.Seeding;

/// <summary>What only hosts and talent of an event read.</summary>
public sealed record HostPlan
{
    public string? Purpose { get; init; }

    public string? Outcome { get; init; }

    public string? Message { get; init; }

    /// <summary>A line each; so are proofs and emergency contacts.</summary>
    public string? Pillars { get; init; }

    public string? Proofs { get; init; }

    /// <summary>The numbers of the facts likely to be asked for.</summary>
    public string? Facts { get; init; }

    public string? Emergency { get; init; }

    public IReadOnlyList<ClockPlan> Clock { get; init; } = [];

    public IReadOnlyList<HostileQuestionPlan> Questions { get; init; } = [];

    public IReadOnlyList<DeclinePlan> Declines { get; init; } = [];

    public IReadOnlyList<HoldPlan> DoNotSay { get; init; } = [];
}

/// <param name="Talent">By name; null for everybody.</param>
public sealed record ClockPlan(TimeOnly At, string What, string? Talent = null);

public sealed record HostileQuestionPlan(string Topic, string Question, string Answer, string? Bridge = null);

public sealed record DeclinePlan(string Topic, string Sentence);

public sealed record HoldPlan(string What, string? Why = null);

public sealed record BriefPlan(string? Writing, string? Deadline = null, string? Exclusive = null);

/// <param name="Link">With http or https.</param>
public sealed record PiecePlan(string Title, DateOnly? Date = null, string? Link = null);
