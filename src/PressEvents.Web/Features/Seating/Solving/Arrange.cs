using System.Diagnostics;
using PressEvents.Domain;
using PressEvents.Seating.Clashes;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Proving;
using PressEvents.Seating.Solving;

namespace PressEvents.Web.Features.Seating.Solving;

/// <summary>Solves a problem in one go: a plan, then its proof where that can be had; or else the rules that clash.</summary>
/// <param name="told">Takes a line now and then while it goes on.</param>
internal sealed class Arrange(SeatingWorker worker, TextWriter told)
{
    private const int Tries = 3;

    /// <param name="from">The plan there is; what comes of it is never worse.</param>
    public async Task<Result<Arranged>> RunAsync(SeatingProblem problem, IReadOnlyList<Place> from, ulong seed, double? seconds, CancellationToken ct)
    {
        var found = await SolveAsync(problem, from, seed, seconds, ct);
        if (!found.IsPlan)
        {
            return await WithoutPlanAsync(problem, from, seed, seconds, ct);
        }

        return ArrangeTime.ForProof(problem, seconds) is { } budget
            ? await ProveAsync(problem, found, seed, budget, ct)
            : new Arranged(problem, found.Places, found.Score, null, IsOptimal: false, null, seed);
    }

    // Rules that clash are the likely reason; where they do not, another start may find what this one has not.
    private async Task<Result<Arranged>> WithoutPlanAsync(SeatingProblem problem, IReadOnlyList<Place> from, ulong seed, double? seconds, CancellationToken ct)
    {
        var clash = await worker.FindClashAsync(problem, ct);
        if (clash.Refusal is { } refusal)
        {
            return refusal;
        }

        for (var attempt = 1UL; clash.Value is null && attempt < Tries; attempt++)
        {
            var found = await SolveAsync(problem, from, unchecked(seed + attempt), seconds, ct);
            if (found.IsPlan)
            {
                return new Arranged(problem, found.Places, found.Score, null, IsOptimal: false, null, seed);
            }
        }

        return Arranged.None(problem, clash.Value ?? new ClashReport(ClashState.NotKnown, [], IsSmallest: false, []), seed);
    }

    private async Task<Result<Arranged>> ProveAsync(SeatingProblem problem, Solution found, ulong seed, ProofBudget budget, CancellationToken ct)
    {
        var said = await worker.ProveAsync(problem, found.Places, budget, new Lines<ProofProgress>(told, progress => $"Proving: {progress.Share:P0}."), ct);
        if (said.Value is not { } proof)
        {
            return said.Refusal!;
        }

        // Scores are whole numbers: less than one point below the bound is at it.
        var bound = proof.Bound is { } most ? Math.Floor(most + 1e-6) : (double?)null;
        return new Arranged(problem, proof.Places, proof.Score, bound, proof.State is ProofState.Optimal || bound <= proof.Score.Total, null, seed);
    }

    private async Task<Solution> SolveAsync(SeatingProblem problem, IReadOnlyList<Place> from, ulong seed, double? seconds, CancellationToken ct)
    {
        var lines = new Lines<SolveProgress>(told, progress => $"Searching: {(double)progress.Moves / progress.TotalMoves:P0}, {(progress.Best is { } best ? $"score {best.Total}" : "no plan yet")}.");
        var found = await Task.Run(() => Solver.Solve(problem, ArrangeTime.ForPlan(problem, seconds, seed), from.Count > 0 ? from : null, lines, ct), ct);
        ct.ThrowIfCancellationRequested();
        return found;
    }

    // One line a second at most.
    private sealed class Lines<T>(TextWriter told, Func<T, string> line) : IProgress<T>
    {
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

        private readonly Lock gate = new();
        private long last = Stopwatch.GetTimestamp();

        public void Report(T value)
        {
            lock (gate)
            {
                if (Stopwatch.GetElapsedTime(last) >= Pause)
                {
                    last = Stopwatch.GetTimestamp();
                    told.WriteLine(line(value));
                }
            }
        }
    }
}
