using PressEvents.Seating.Clashes;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Web.Features.Seating.Solving;

/// <summary>What became of arranging a problem.</summary>
/// <param name="Places">Everybody's place; empty when there is no plan.</param>
/// <param name="Bound">No plan scores more; null when nothing is known.</param>
/// <param name="IsOptimal">Whether it is proven that no plan scores more than this one.</param>
/// <param name="Clash">Why there is no plan.</param>
internal sealed record Arranged(SeatingProblem Problem, IReadOnlyList<Place> Places, Score Score, double? Bound, bool IsOptimal, ClashReport? Clash, ulong Seed)
{
    /// <summary>The wishes that do not hold, and those for rather not that do.</summary>
    public IReadOnlyList<Wish> Unmet => Places.Count == 0 ? [] : [.. Problem.Wishes.Where(wish => wish.Weight > 0 ? !Holds(wish) : wish.Weight < 0 && Holds(wish))];

    /// <summary>One sentence when there is no plan.</summary>
    public string? WhyNone => Clash is null ? null : Clash.State switch
    {
        ClashState.Named => $"Not all rules can be kept; these clash: {string.Join(", ", Clash.Rules)}.",
        ClashState.TooFewSeats => "There are more people than seats.",
        ClashState.NotKnown => "No plan was found that keeps all rules, and no rules that clash; more seconds may help.",
    };

    public static Arranged None(SeatingProblem problem, ClashReport clash, ulong seed) => new(problem, [], new Score(0, 0, 0, 0, 0, 0), null, IsOptimal: false, clash, seed);

    // The judge is asked about these two alone.
    private bool Holds(Wish wish)
    {
        var two = new SeatingProblem("", Problem.Tables, [.. Problem.Guests.Where(guest => IsOf(wish, guest.Id))]) { Wishes = [wish] };
        return Evaluator.Evaluate(two, Places.Where(place => IsOf(wish, place.Guest))).Score.Wish != 0;
    }

    private static bool IsOf(Wish wish, string guest) => string.Equals(guest, wish.A, StringComparison.Ordinal) || string.Equals(guest, wish.B, StringComparison.Ordinal);
}
