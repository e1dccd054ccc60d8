using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Solving;

/// <summary>
/// Finds a good plan by simulated annealing: people, rows of two and three and whole parties exchange their seats, and the
/// score is kept by differences alone. Needs no native code. Method: Kirkpatrick, Gelatt and Vecchi, “Optimization by
/// Simulated Annealing”, Science 220 (1983); the moves that matter were found by measuring.
/// </summary>
public static class Solver
{
    private const int MostThreads = 2;

    /// <summary>Searches as long as the budget says, on two threads at most. Call it off the thread that must answer.</summary>
    /// <param name="from">A plan to begin with, whole or in part; the result is never worse, and the plan itself when nothing better was found. What it says of unknown people, tables and seats is passed over.</param>
    /// <param name="progress">Told the first plan as soon as there is one, then better ones.</param>
    /// <param name="ct">Ends the search: the best found so far is returned, nothing is thrown.</param>
    /// <exception cref="ArgumentException">The problem contradicts itself (<see cref="ProblemChecks"/>).</exception>
    public static Solution Solve(
        SeatingProblem problem, SolveBudget budget, IReadOnlyList<Place>? from = null, IProgress<SolveProgress>? progress = null, CancellationToken ct = default) =>
        Solve(problem, budget, from, progress, MostThreads, ct);

    internal static Solution Solve(
        SeatingProblem problem, SolveBudget budget, IReadOnlyList<Place>? from, IProgress<SolveProgress>? progress, int threads, CancellationToken ct)
    {
        if (ProblemChecks.Of(problem) is [var fault, ..])
        {
            throw new ArgumentException(fault, nameof(problem));
        }

        if (problem.Guests.Count == 0)
        {
            return Judged(problem, [], 0);
        }

        var found = new Starts(problem, budget, from ?? [], progress, threads).Run(ct);
        return from is not null && Judged(problem, from, found.Moves, found) is { IsPlan: true } given && (!found.IsPlan || given.Score.Total >= found.Score.Total) ? given : found;
    }

    internal static Solution Judged(SeatingProblem problem, IReadOnlyList<Place> places, long moves)
    {
        var judged = Evaluator.Evaluate(problem, places);
        return new Solution(places, judged.Score, judged.Breaches, moves);
    }

    // A plan that names what the problem does not have cannot be judged: then what was found stands.
    private static Solution Judged(SeatingProblem problem, IReadOnlyList<Place> from, long moves, Solution otherwise)
    {
        try
        {
            return Judged(problem, from, moves);
        }
        catch (ArgumentException)
        {
            return otherwise;
        }
    }
}
