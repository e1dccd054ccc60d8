using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;
using PressEvents.Seating.Solving;
using PressEvents.Seating.Tests.Support;

namespace PressEvents.Seating.Tests.Solving;

public sealed class SolverEdgesTests
{
    private static readonly SolveBudget Short = new(1, 10_000, 2);

    [Fact]
    public void A_cancelled_search_returns_the_best_so_far()
    {
        var problem = SharedProblems.Load("gala-1");
        using var stop = new CancellationTokenSource();

        var found = Solver.Solve(problem, new SolveBudget(1, 1_000_000_000, 2), progress: new Told(told => CancelOnceThereIsAPlan(told, stop)), ct: stop.Token);

        Assert.True(found.IsPlan);
        Assert.InRange(found.Moves, 1, 500_000_000);
    }

    [Fact]
    public void A_search_cancelled_before_it_begins_still_seats_everybody()
    {
        var problem = SharedProblems.Load("dinner-a-1");

        var found = Solver.Solve(problem, Short, ct: new CancellationToken(canceled: true));

        Assert.Equal(problem.Guests.Count, found.Places.Count);
        Assert.Equal(0, found.Moves);
    }

    [Fact]
    public void The_first_plan_is_told_early_and_then_only_better_ones()
    {
        var told = new List<SolveProgress>();

        var found = Solver.Solve(SharedProblems.Load("gala-1"), new SolveBudget(1, 1_000_000, 1), progress: new Told(told.Add), ct: TestContext.Current.CancellationToken);

        var plans = told.Where(progress => progress.Places is not null).ToList();
        Assert.True(plans[0].Moves < plans[0].TotalMoves / 4);
        Assert.Equal(plans.Select(progress => progress.Best!.Total).Order(), plans.Select(progress => progress.Best!.Total));
        Assert.Equal((found.Score, found.Moves), (told[^1].Best, told[^1].Moves));
    }

    [Fact]
    public void Somebody_without_a_lawful_seat_is_seated_anyhow_and_named()
    {
        var problem = new SeatingProblem("no access", [new("T", TableKind.Round, 3) { BlockedSeats = [1] }], [new("A", GuestRole.Host) { NeedsAccess = true }, new("B", GuestRole.Talent)]);

        var found = Solver.Solve(problem, Short, ct: TestContext.Current.CancellationToken);

        Assert.Equal([new Breach(BreachKind.Access, "access:A")], found.Breaches);
        Assert.Equal(2, found.Places.Count);
    }

    [Fact]
    public void Two_pinned_to_one_seat_cost_one_breach()
    {
        var problem = new SeatingProblem("one chair", [new("T", TableKind.Long, 5)], [new("A", GuestRole.Host), new("B", GuestRole.Host)])
        {
            Pins = [new("P1", "A", "T", 2), new("P2", "B", "T", 2)],
        };

        Assert.Single(Solver.Solve(problem, Short, ct: TestContext.Current.CancellationToken).Breaches);
    }

    [Fact]
    public void What_cannot_hold_together_breaks_as_few_rules_as_possible()
    {
        var guests = Enumerable.Range(0, 6).Select(index => new ProblemGuest($"G{index}", GuestRole.Journalist)).ToList();
        var problem = new SeatingProblem("rivals", [new("T", TableKind.Round, 3), new("U", TableKind.Round, 3)], guests)
        {
            Apart = [new("1", "G0", "G1", Scope.Table), new("2", "G1", "G2", Scope.Table), new("3", "G0", "G2", Scope.Table), new("4", "G3", "G4", Scope.Table)],
        };

        Assert.Single(Solver.Solve(problem, Short, ct: TestContext.Current.CancellationToken).Breaches);
    }

    [Fact]
    public void Wishes_heavier_than_any_rule_do_not_break_one()
    {
        var dinner = SharedProblems.Load("dinner-a-1");
        var heavy = dinner with { Wishes = [.. dinner.Apart.Select(rule => new Wish(rule.A, rule.B, 10_000, Scope.Table)), new("J1", "J2", 1, Scope.Table)] };

        Assert.Empty(Solver.Solve(heavy, new SolveBudget(1, 200_000, 2), ct: TestContext.Current.CancellationToken).Breaches);
    }

    [Fact]
    public void A_plan_in_part_is_completed_and_what_it_says_of_strangers_passed_over()
    {
        var problem = SharedProblems.Load("dinner-a-1");

        var found = Solver.Solve(problem, Short, [new("J5", "T1", 4), new("nobody", "T1", 5), new("J6", "nowhere", 0), new("J7", "T1", 99)], ct: TestContext.Current.CancellationToken);

        Assert.Equal(problem.Guests.Count, found.Places.Count);
    }

    [Fact]
    public void Nobody_to_seat_is_a_plan() =>
        Assert.True(Solver.Solve(new SeatingProblem("empty", [], []), Short, ct: TestContext.Current.CancellationToken).IsPlan);

    [Fact]
    public void One_person_on_one_chair_is_a_plan() =>
        Assert.True(Solver.Solve(new SeatingProblem("one", [new("T", TableKind.Round, 1)], [new("A", GuestRole.Host)]), Short, ct: TestContext.Current.CancellationToken).IsPlan);

    [Fact]
    public void An_absurd_problem_is_refused_in_a_sentence()
    {
        var absurd = new SeatingProblem("absurd", [new("T", TableKind.Round, 1)], [new("A", GuestRole.Host), new("B", GuestRole.Host)]);

        Assert.Contains("2 people are to sit on 1 seats.", Assert.Throws<ArgumentException>(() => Solver.Solve(absurd, Short, ct: TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    private static void CancelOnceThereIsAPlan(SolveProgress told, CancellationTokenSource stop)
    {
        if (told.Best is not null)
        {
            stop.Cancel();
        }
    }

    // Progress<T> answers on another thread and later; this one at once.
    private sealed class Told(Action<SolveProgress> action) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) => action(value);
    }
}
