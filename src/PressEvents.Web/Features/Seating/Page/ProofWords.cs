using System.Globalization;
using PressEvents.Seating.Scoring;
using PressEvents.Web.Features.Seating.Arranging;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>What is said of a plan's worth.</summary>
public static class ProofWords
{
    /// <summary>“Proven optimal”, “at most 2.5 % from the best possible” or “not proven”.</summary>
    public static string Of(PlanProof? proof) => proof switch
    {
        null => "not proven",
        { IsOptimal: true } => "proven optimal",
        { Bound: > 0 } => $"at most {Percent(proof)} % from the best possible",
        _ => $"at most {(proof.Bound - proof.Score).ToString(CultureInfo.InvariantCulture)} points from the best possible",
    };

    /// <summary>The parts of a score, in the words of the weights.</summary>
    public static IReadOnlyList<(string Words, Func<Score, int> Points)> Parts { get; } =
    [
        ("Near the talent", score => score.Face),
        ("Wishes", score => score.Wish),
        ("Outlets mixed", score => score.Outlet),
        ("Beats mixed", score => score.Beat),
        ("Hosts at tables", score => score.Host),
        ("Shared languages", score => score.Language),
    ];

    /// <summary>“4” or “−4”, with a true minus.</summary>
    public static string Plain(int points) => points < 0 ? Signed(points) : points.ToString(CultureInfo.InvariantCulture);

    /// <summary>“+4”, “−4” or “0”.</summary>
    public static string Signed(int points) => points switch
    {
        > 0 => $"+{points.ToString(CultureInfo.InvariantCulture)}",
        < 0 => $"−{(-points).ToString(CultureInfo.InvariantCulture)}",
        _ => "0",
    };

    // Rounded up: never nearer than it is.
    private static string Percent(PlanProof proof) =>
        (Math.Ceiling((proof.Bound - proof.Score) * 1000.0 / proof.Bound) / 10).ToString("0.#", CultureInfo.InvariantCulture);
}
