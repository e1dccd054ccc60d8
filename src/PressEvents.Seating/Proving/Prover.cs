using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Proving;

/// <summary>
/// Proves plans optimal, finds better ones on the way, or says how far from the best possible they are at most. Column generation gives a bound
/// and prices; then every group of guests that could belong to a better plan at these prices is named, and the best choice among them is found.
/// All in plain C#, but for the linear programmes. Of more than 64 people it says no more than a rough bound, of more than 250 nothing.
/// </summary>
public static class Prover
{
    private const int MostGuests = 250;

    /// <param name="plan">A plan that keeps every hard rule; for any other the answer is that nothing is known.</param>
    /// <param name="progress">Told on the thread of the caller.</param>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static Proof Prove(SeatingProblem problem, IReadOnlyList<Place> plan, ProofBudget budget, IProgress<ProofProgress>? progress, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var judged = Evaluator.Evaluate(problem, plan);
        if (!judged.IsPlan || problem.Guests.Count is 0 or > MostGuests)
        {
            return new Proof(ProofState.Unknown, null, plan, judged.Score);
        }

        return problem.Guests.Count > PairValues.MostGuests
            ? ProofRun.Verdict(RoomBound.Of(problem), plan, judged.Score)
            : new ProofRun(problem, plan, judged.Score, budget, progress, ct).Run();
    }
}
