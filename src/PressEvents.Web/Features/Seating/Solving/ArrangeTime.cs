using PressEvents.Seating.Problems;
using PressEvents.Seating.Proving;
using PressEvents.Seating.Solving;

namespace PressEvents.Web.Features.Seating.Solving;

/// <summary>What becomes of the seconds somebody gives: some are for the plan, and where a proof can be had the rest is for that.</summary>
internal static class ArrangeTime
{
    public const int Most = 3600;

    private const int LargestProof = 40;
    private const double Usual = 10;
    private const double Search = 0.25;
    private const double MostSearch = 5;
    private const double StepsPerSecond = 2_000_000;

    public static bool IsSensible(double seconds) => seconds is > 0 and <= Most;

    public static SolveBudget ForPlan(SeatingProblem problem, double? seconds, ulong seed) =>
        seconds is { } given ? SolveBudget.ForSeconds(problem, CanProve(problem) ? Math.Min(given * Search, MostSearch) : given, seed) : SolveBudget.For(problem, seed);

    /// <summary>Counted in steps too, so that the same seconds prove the same; null where no proof is to be had.</summary>
    public static ProofBudget? ForProof(SeatingProblem problem, double? seconds)
    {
        var given = seconds ?? Usual;
        var rest = given - Math.Min(given * Search, MostSearch);
        return CanProve(problem) ? new ProofBudget { Steps = (long)(rest * StepsPerSecond), WallClock = TimeSpan.FromSeconds((rest * 3) + 10) } : null;
    }

    private static bool CanProve(SeatingProblem problem) => problem.Guests.Count <= LargestProof;
}
