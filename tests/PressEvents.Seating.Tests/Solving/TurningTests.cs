using CsCheck;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;
using PressEvents.Seating.Solving;

namespace PressEvents.Seating.Tests.Solving;

public sealed class TurningTests
{
    private static readonly string[] Four = ["A", "B", "C", "D"];

    [Theory]
    [InlineData(TableKind.Round, 2)]
    [InlineData(TableKind.Long, 2)]
    [InlineData(TableKind.Open, 3)]
    public void Who_was_only_turned_sits_as_before(TableKind kind, int turn)
    {
        var problem = Room([new("T", kind, 4)]);
        var before = Sitting("T", seat => seat);

        Assert.Equal(before, Turning.Nearest(problem, Sitting("T", seat => (seat + turn) % 4), before));
        Assert.Equal(before, Turning.Nearest(problem, Sitting("T", seat => 3 - seat), before));
    }

    [Fact]
    public void Tables_that_changed_places_as_a_whole_change_back()
    {
        var problem = Room([new("T", TableKind.Round, 4), new("U", TableKind.Round, 4)]);
        var before = Sitting("T", seat => seat);

        Assert.Equal(before, Turning.Nearest(problem, Sitting("U", seat => (seat + 1) % 4), before));
    }

    [Fact]
    public void A_rule_that_holds_one_seat_holds_the_whole_table()
    {
        var problem = Room([new("T", TableKind.Round, 4)]) with { Pins = [new Pin("pin", "A", "T", 1)] };
        var turned = Sitting("T", seat => (seat + 1) % 4);

        Assert.Equal(1, Turning.Nearest(problem, turned, Sitting("T", seat => seat)).Single(place => place.Guest is "A").Seat);
    }

    [Fact]
    public void The_plan_is_worth_the_same_and_keeps_every_rule() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[1, 6], Gen.Bool).Sample((before, after, isOpen) =>
        {
            var problem = Room([new("T", isOpen ? TableKind.Open : TableKind.Round, 6) { BlockedSeats = [5] }, new("U", TableKind.Long, 6)]) with { Wishes = [new Wish("A", "B", 3, Scope.Adjacent)] };
            var plan = Solver.Solve(problem, new SolveBudget((ulong)after, 2_000, 1)).Places;
            var old = Solver.Solve(problem, new SolveBudget((ulong)before + 100, 2_000, 1)).Places;

            var nearest = Turning.Nearest(problem, plan, old);

            var judged = Evaluator.Evaluate(problem, nearest);
            Assert.True(judged.IsPlan);
            Assert.Equal(Evaluator.Evaluate(problem, plan).Score.Total, judged.Score.Total);
            Assert.True(nearest.Intersect(old).Count() >= plan.Intersect(old).Count());
        }, iter: 60);

    [Fact]
    public void Somebody_who_had_no_seat_and_a_table_that_is_gone_are_passed_over()
    {
        var problem = Room([new("T", TableKind.Round, 4)]);
        var plan = Sitting("T", seat => seat);

        Assert.Equal(plan, Turning.Nearest(problem, plan, [new("A", "gone", 0), new("Z", "T", 1), new("B", "T", 9)]));
    }

    private static SeatingProblem Room(IReadOnlyList<ProblemTable> tables) => new("turned", tables, [.. Four.Select(id => new ProblemGuest(id, GuestRole.Journalist))]);

    private static List<Place> Sitting(string table, Func<int, int> seat) => [.. Four.Select((id, index) => new Place(id, table, seat(index)))];
}
