using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Solving;

/// <summary>What the solver found, judged by <see cref="Evaluator"/>.</summary>
/// <param name="Places">Everybody's place; when no plan was found, the attempt that breaks the fewest rules.</param>
/// <param name="Breaches">The hard rules it breaks: none for a plan.</param>
/// <param name="Moves">How many moves were tried: fewer than the budget's when the search was cancelled.</param>
public sealed record Solution(IReadOnlyList<Place> Places, Score Score, IReadOnlyList<Breach> Breaches, long Moves)
{
    public bool IsPlan => Breaches.Count == 0;
}

/// <summary>How far a search has come. Told a few times a second at most.</summary>
/// <param name="Moves">Moves tried so far, of <paramref name="TotalMoves"/>.</param>
/// <param name="Best">The best plan's score; null while there is no plan.</param>
/// <param name="Places">The best plan; null while there is none.</param>
public sealed record SolveProgress(long Moves, long TotalMoves, Score? Best, IReadOnlyList<Place>? Places);
