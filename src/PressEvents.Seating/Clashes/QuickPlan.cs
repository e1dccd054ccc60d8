using PressEvents.Seating.Problems;
using PressEvents.Seating.Solving;

namespace PressEvents.Seating.Clashes;

/// <summary>The first plan that annealing comes upon: in a large room it is there long before CP-SAT has read the model.</summary>
internal static class QuickPlan
{
    private const long MovesForEach = 5_000;

    /// <summary>Null when there was none within some thousand moves for each guest; that says nothing.</summary>
    public static IReadOnlyList<Place>? Find(SeatingProblem problem, CancellationToken ct)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var solution = Solver.Solve(problem, new SolveBudget(Seed: 1, MovesForEach * problem.Guests.Count, Starts: 1), progress: new FirstPlan(enough), ct: enough.Token);
        ct.ThrowIfCancellationRequested();
        return solution.IsPlan ? solution.Places : null;
    }

    private sealed class FirstPlan(CancellationTokenSource enough) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value)
        {
            if (value.Best is not null)
            {
                enough.Cancel();
            }
        }
    }
}
