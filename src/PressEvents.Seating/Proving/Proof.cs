using System.Text.Json.Serialization;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Proving;

/// <summary>What could be said of a plan: nothing is better, it is so far from the best possible at most, or nothing.</summary>
/// <param name="Bound">No plan scores more; null when nothing is known.</param>
/// <param name="Places">The plan that was asked about, or a better one found on the way.</param>
/// <param name="Score">Of <paramref name="Places"/>.</param>
public sealed record Proof(ProofState State, double? Bound, IReadOnlyList<Place> Places, Score Score)
{
    /// <summary>How far the plan is from the bound, as a share of the bound: 0 is optimal. Null without a bound, or with one that is not above 0.</summary>
    public double? Gap => Bound is > 0 and var bound ? Math.Max(0, (bound - Score.Total) / bound) : null;
}

public enum ProofState
{
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>Not proven optimal, but there is a bound.</summary>
    [JsonStringEnumMemberName("bounded")]
    Bounded,

    [JsonStringEnumMemberName("optimal")]
    Optimal,
}

/// <param name="Stage">What is being done: <c>bound</c> or <c>groups</c> or <c>partition</c>.</param>
/// <param name="Bound">The best bound so far.</param>
/// <param name="Share">Between 0 and 1, and never falling; a guess, since nobody knows how long a proof takes.</param>
public sealed record ProofProgress(string Stage, double? Bound, double Share);

/// <summary>How much work a proof may cost. All but <see cref="WallClock"/> are the same on every machine, and so is what comes of them.</summary>
public sealed record ProofBudget
{
    /// <summary>How often prices are found anew for the bound.</summary>
    public int Rounds { get; init; } = 600;

    /// <summary>Steps of the searches; one or two million a second.</summary>
    public long Steps { get; init; } = 600_000_000;

    /// <summary>Most groups of guests to choose the tables from.</summary>
    public int Groups { get; init; } = 300_000;

    /// <summary>For safety only: what is found when it ends depends on the machine.</summary>
    public TimeSpan WallClock { get; init; } = TimeSpan.FromMinutes(10);
}
