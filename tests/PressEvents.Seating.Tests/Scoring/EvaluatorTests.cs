using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Tests.Scoring;

/// <summary>Each sum was worked out by hand.</summary>
public sealed class EvaluatorTests
{
    private static readonly ProblemGuest Ada = new("Ada", GuestRole.Journalist) { Outlet = "Post", Beat = "film", Languages = ["en"], Priority = 3 };
    private static readonly ProblemGuest Bo = new("Bo", GuestRole.Journalist) { Outlet = "Post", Beat = "film", Languages = ["fr"], Priority = 1 };
    private static readonly ProblemGuest Star = new("Star", GuestRole.Talent) { Languages = ["en"] };

    [Theory]
    [InlineData(TableKind.Round, (3 * 12) + 6, -3)]    // Star is beside Ada, and Ada beside Bo without a word
    [InlineData(TableKind.Long, (3 * 12) + 10, -3)]    // 0 and 1 above, 2 and 3 below: Bo is opposite Star, without a word
    [InlineData(TableKind.Open, (3 * 6) + 6, 0)]
    public void Nearness_depends_on_how_the_table_is_laid(TableKind kind, int face, int language)
    {
        var problem = new SeatingProblem("one table", [new("T", kind, 4)], [Ada, Bo, Star]);

        var score = Evaluator.Evaluate(problem, [new("Ada", "T", 0), new("Bo", "T", 3), new("Star", "T", 1)]).Score;

        Assert.Equal(new Score(face, Wish: 0, Outlet: -6, Beat: -1, Host: -25, language), score);
    }

    [Fact]
    public void Every_hard_rule_broken_is_named()
    {
        var problem = new SeatingProblem("broken", [new("T", TableKind.Round, 4) { AccessSeats = [0], BlockedSeats = [3] }, new("U", TableKind.Open, 2)],
            [Ada with { NeedsAccess = true }, Bo, Star])
        {
            Together = [new("near", "Ada", "Bo", Scope.Adjacent)],
            Apart = [new("far", "Ada", "Star", Scope.Table)],
            Pins = [new("pin", "Bo", "U")],
        };

        var found = Evaluator.Evaluate(problem, [new("Ada", "T", 1), new("Bo", "T", 3), new("Star", "T", 1)]).Breaches;

        Assert.Equal(["access:Ada", "blocked:T/3", "far", "near", "pin", "shared:T/1"], found.Select(breach => breach.Rule).Order(StringComparer.Ordinal));
        Assert.Equal(["unseated:Ada", "unseated:Bo", "unseated:Star"], Evaluator.Evaluate(problem, []).Breaches.Select(breach => breach.Rule));
    }

    [Fact]
    public void At_an_open_table_all_are_beside_each_other_for_what_is_wanted_and_none_for_what_is_not()
    {
        var problem = new SeatingProblem("open", [new("T", TableKind.Open, 9)], [Ada, Bo, Star])
        {
            Together = [new("near", "Ada", "Bo", Scope.Adjacent)],
            Apart = [new("far", "Ada", "Star", Scope.Close)],
            Wishes = [new("Ada", "Star", 5, Scope.Close)],
        };

        var found = Evaluator.Evaluate(problem, [new("Ada", "T", 0), new("Bo", "T", 8), new("Star", "T", 4)]);

        Assert.True(found.IsPlan);
        Assert.Equal(5, found.Score.Wish);
    }
}
