using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Solving;

/// <summary>How large points are in a problem, against the usual weights: temperatures and penalties follow them.</summary>
/// <param name="Hot">Where a search begins: a loss of so many points is taken about every third time.</param>
/// <param name="Cold">Where it ends: nearly every loss is refused. The many short searches of a dinner end warmer, or they would get stuck.</param>
/// <param name="Penalty">What a broken hard rule costs.</param>
internal sealed record Measure(double Hot, double Cold, int Penalty)
{
    public static Measure Of(SeatingProblem problem)
    {
        var weights = problem.Weights;
        int[] points = [weights.TalentAdjacent, weights.TalentOpposite, weights.TalentSameTable, weights.HostMissing, weights.SameOutletPair, weights.SameBeatPair, weights.NoCommonLanguage];
        var byWeights = points.Sum() / 63.0;
        var scale = problem.Wishes.Count == 0 ? byWeights : (byWeights + (problem.Wishes.Average(wish => Math.Abs((double)wish.Weight)) / 4)) / 2;
        scale = Math.Max(scale, 0.05);
        var priority = problem.Guests.Select(guest => guest.Priority).DefaultIfEmpty(0).Max();
        var wished = problem.Wishes.Select(wish => Math.Abs(wish.Weight)).DefaultIfEmpty(0).Max();
        var penalty = new[] { 60 * scale, 1.6 * priority * weights.TalentAdjacent, 2.4 * weights.HostMissing, 4.0 * wished }.Max();
        var (hot, cold) = problem.Guests.Count <= SolveBudget.Dinner ? (3.0, 0.8) : (4.0, 0.35);
        return new Measure(hot * scale, cold * scale, (int)Math.Ceiling(penalty));
    }
}
