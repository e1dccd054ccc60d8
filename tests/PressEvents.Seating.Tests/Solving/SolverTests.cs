using PressEvents.Seating.Scoring;
using PressEvents.Seating.Solving;
using PressEvents.Seating.Tests.Support;

namespace PressEvents.Seating.Tests.Solving;

public sealed class SolverTests
{
    public static TheoryData<string> Names => [.. SharedProblems.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_plan_keeps_the_hard_rules_and_scores_what_the_solver_says(string name)
    {
        var problem = SharedProblems.Load(name);

        var found = Solver.Solve(problem, new SolveBudget(Seed: 1, Moves: 1_000_000, Starts: 2), ct: TestContext.Current.CancellationToken);

        Assert.Empty(Evaluator.Evaluate(problem, found.Places).Breaches);
        Assert.Equal(Evaluator.Evaluate(problem, found.Places).Score, found.Score);
        Assert.Equal(problem.Guests.Count, found.Places.Count);
        Assert.Equal(1_000_000, found.Moves);
    }
}
