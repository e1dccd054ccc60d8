using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;
using PressEvents.Seating.Solving;
using PressEvents.Seating.Tests.Support;

namespace PressEvents.Seating.Tests.Solving;

public sealed class SolverTests
{
    public static TheoryData<string> Shared => [.. SharedProblems.All];

    public static TheoryData<string, int> Dinners =>
        [.. from name in SharedProblems.Dinners from seed in Enumerable.Range(1, Sizes.IsFull ? 10 : 2) select (name, seed)];

    [Theory]
    [MemberData(nameof(Shared))]
    public void A_shared_problem_gets_a_plan_that_two_other_judges_accept(string name) => AssertIsJudgedAlike(SharedProblems.Load(name));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_fresh_problem_gets_a_plan_that_two_other_judges_accept(int number)
    {
        AssertIsJudgedAlike(ProblemGenerator.DinnerA(number));
        AssertIsJudgedAlike(ProblemGenerator.DinnerB(number));
        AssertIsJudgedAlike(ProblemGenerator.Gala(number));
        AssertIsJudgedAlike(ProblemGenerator.Gala(number, TableKind.Open));
        AssertIsJudgedAlike(ProblemGenerator.Gala(number, TableKind.Long));
    }

    [Fact]
    public void A_fresh_hall_gets_a_plan_that_two_other_judges_accept() => AssertIsJudgedAlike(ProblemGenerator.Hall(1));

    [Fact]
    public void Round_long_and_open_tables_stand_in_one_room()
    {
        var gala = ProblemGenerator.Gala(7);
        var kinds = new[] { TableKind.Round, TableKind.Long, TableKind.Open };

        AssertIsJudgedAlike(gala with { Tables = [.. gala.Tables.Select((table, index) => table with { Kind = kinds[index % 3], Seats = table.Seats + 1, AccessSeats = [0, 10], BlockedSeats = [5] })] });
    }

    [Theory]
    [MemberData(nameof(Dinners))]
    public void A_dinner_is_seated_as_well_as_anybody_has_done_it(string name, int seed)
    {
        var problem = SharedProblems.Load(name);

        var found = Solver.Solve(problem, SolveBudget.For(problem, (ulong)seed), ct: TestContext.Current.CancellationToken);

        Assert.True(found.Score.Total >= SharedProblems.BestKnown(name), $"{found.Score} is less than {SharedProblems.BestKnown(name)}.");
    }

    [Theory]
    [InlineData("gala-1", 3_000_000, 0.96)]
    [InlineData("gala-open-1", 3_000_000, 0.93)]
    [InlineData("hall-1", 3_000_000, 0.9)]
    public void A_large_evening_is_near_the_best_known_after_some_moves(string name, long moves, double share)
    {
        var found = Solver.Solve(SharedProblems.Load(name), new SolveBudget(1, moves, 1), ct: TestContext.Current.CancellationToken);

        Assert.True(found.Score.Total >= share * SharedProblems.BestKnown(name), $"{found.Score} is less than {share:P1} of {SharedProblems.BestKnown(name)}.");
    }

    [Fact]
    public void Small_problems_are_solved_as_brute_force_solves_them()
    {
        var impossible = 0;
        for (var number = 0; number < 200; number++)
        {
            var problem = ProblemGenerator.Small(number);
            var best = BruteForce.Best(problem);

            var found = Solver.Solve(problem, new SolveBudget(1, 45_000, 3), ct: TestContext.Current.CancellationToken);

            Assert.True(best == (found.IsPlan ? found.Score.Total : null), $"{ProblemFile.Write(problem)}: brute force says {best}, the solver {found.IsPlan} {found.Score.Total}.");
            impossible += best is null ? 1 : 0;
        }

        Assert.InRange(impossible, 20, 120);
    }

    private static void AssertIsJudgedAlike(SeatingProblem problem)
    {
        var found = Solver.Solve(problem, new SolveBudget(Seed: 1, Moves: 1000 * problem.Guests.Count, Starts: 2), ct: TestContext.Current.CancellationToken);
        var judge = new NaiveJudge(problem);
        var seats = judge.SeatsOf(found.Places);

        Assert.Empty(Evaluator.Evaluate(problem, found.Places).Breaches);
        Assert.True(judge.IsPlan(seats));
        Assert.Equal((found.Score.Total, found.Score.Total), (Evaluator.Evaluate(problem, found.Places).Score.Total, judge.Score(seats)));
    }
}
