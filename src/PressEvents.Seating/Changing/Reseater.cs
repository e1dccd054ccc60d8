using PressEvents.Seating.Explaining;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Changing;

/// <summary>
/// Takes up a late change, a cancellation, a walk-in, a new rule, a chair that broke, with as few people moved as can be,
/// and shows what moving more of them would gain.
/// </summary>
public static class Reseater
{
    // About so many plans are tried for each number of moves: some 20 ms.
    private const int MostSteps = 50_000;

    /// <summary>
    /// One option for each number of moves from the least possible to <paramref name="maxMoves"/> that scores more than
    /// those with fewer moves. None when that many moves do not suffice, as far as could be told: then the rules clash,
    /// or the room has to be arranged anew.
    /// </summary>
    /// <param name="after">The problem as it is now.</param>
    /// <param name="before">The plan that stands. People it names who left are passed over, and so are seats that are no more.</param>
    /// <param name="mustSeat">Who is to get a seat; others without one stay without.</param>
    /// <exception cref="InvalidOperationException">The plan that stands has two people on one seat.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static IReadOnlyList<ReseatOption> Reseat(
        SeatingProblem after, IReadOnlyList<Place> before, IReadOnlyCollection<string> mustSeat, int maxMoves, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxMoves);
        ct.ThrowIfCancellationRequested();
        var old = new OldPlan(after, before, mustSeat);
        var tries = Tries(old, maxMoves, ct);
        var isLeast = tries.TakeWhile(one => one.Seats is null).All(one => one.IsComplete);
        if (!isLeast && LeastMoves.Find(old, ct) is { } fewest)
        {
            isLeast = true;
            Take(tries, fewest, old);
        }

        return Rising(old, tries, isLeast);
    }

    private static List<(int[]? Seats, bool IsComplete)> Tries(OldPlan old, int maxMoves, CancellationToken ct)
    {
        List<(int[]? Seats, bool IsComplete)> tries = [];
        for (var moves = 0; moves <= maxMoves; moves++)
        {
            var isHopeless = tries is [.., (not null, false)];
            var search = new ChainSearch(old, old.Home, isPlain: false, ct);
            var found = isHopeless ? null : search.Best(moves, MostSteps);
            var isComplete = !isHopeless && search.IsComplete;
            tries.Add((isComplete ? found : Better(old, found, More(old, tries, 1, ct), More(old, tries, 2, ct)), isComplete));
        }

        return tries;
    }

    // What is out of reach of trying everything is looked for one step, or one exchange, beyond the best so far.
    private static int[]? More(OldPlan old, List<(int[]? Seats, bool IsComplete)> tries, int moves, CancellationToken ct) =>
        tries.Count >= moves && tries[^moves].Seats is { } seats ? new ChainSearch(old, seats, isPlain: true, ct).Best(moves, MostSteps) : null;

    private static int[]? Better(OldPlan old, params IEnumerable<int[]?> plans) => plans.OfType<int[]>().MaxBy(seats => new Standing(old.Facts, seats).Points.Total);

    private static void Take(List<(int[]? Seats, bool IsComplete)> tries, int[] fewest, OldPlan old)
    {
        var moves = old.MovesOf(fewest);
        for (var index = 0; index < tries.Count && index <= moves; index++)
        {
            tries[index] = index < moves ? (null, true) : (Better(old, tries[index].Seats, fewest), tries[index].IsComplete);
        }
    }

    private static List<ReseatOption> Rising(OldPlan old, List<(int[]? Seats, bool IsComplete)> tries, bool isLeast)
    {
        List<ReseatOption> options = [];
        foreach (var (moves, (seats, isComplete)) in tries.Index())
        {
            if (seats is not null && Evaluator.Evaluate(old.Problem, old.Facts.Room.PlacesOf(seats)).Score is var score && (options.Count == 0 || score.Total > options[^1].Score.Total))
            {
                options.Add(new ReseatOption(moves, old.Facts.Room.PlacesOf(seats), score, Changes(old, seats), isLeast, isComplete));
            }
        }

        return options;
    }

    private static List<SeatChange> Changes(OldPlan old, int[] seats) =>
        [.. seats.Index().Where(pair => pair.Item != old.Home[pair.Index]).Select(pair => new SeatChange(
            old.Problem.Guests[pair.Index].Id,
            old.Home[pair.Index] < 0 ? null : old.Facts.PlaceAt(pair.Index, old.Home[pair.Index]),
            old.Facts.PlaceAt(pair.Index, pair.Item)))];
}
