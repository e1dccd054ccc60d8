using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Solving;

/// <summary>Tells how far the searches have come: the first plan at once, then better ones now and then.</summary>
internal sealed class Telling(Setting setting, IProgress<SolveProgress>? progress, long expected)
{
    private const long Milliseconds = 150;

    private readonly Lock gate = new();
    private long moves;
    private long total = expected;
    private long next = long.MinValue;
    private int best = int.MinValue;
    private IReadOnlyList<Place>? places;

    public long Moves => Interlocked.Read(ref moves);

    /// <summary>More moves will follow than was thought.</summary>
    public void Expect(long more) => Interlocked.Add(ref total, more);

    /// <summary>Counts moves that a search has tried, and tells when it is time.</summary>
    public void Tick(int tried, Attempt found)
    {
        Interlocked.Add(ref moves, tried);
        var isBetter = found.Broken == 0 && found.Score > Volatile.Read(ref best);
        if (progress is null || (!isBetter && Environment.TickCount64 < Interlocked.Read(ref next)))
        {
            return;
        }

        lock (gate)
        {
            var isFirst = best == int.MinValue;
            if (found.Broken == 0 && found.Score > best)
            {
                Volatile.Write(ref best, found.Score);
                places = setting.Room.PlacesOf(found.SeatOf);
            }

            if ((isFirst && places is not null) || Environment.TickCount64 >= next)
            {
                Interlocked.Exchange(ref next, Environment.TickCount64 + Milliseconds);
                progress.Report(new SolveProgress(Moves, Interlocked.Read(ref total), places is null ? null : Evaluator.Evaluate(setting.Problem, places).Score, places));
            }
        }
    }

    /// <summary>Tells the end.</summary>
    public void Finish(Solution solution)
    {
        if (progress is not null)
        {
            progress.Report(solution.IsPlan ? new SolveProgress(Moves, total, solution.Score, solution.Places) : new SolveProgress(Moves, total, null, null));
        }
    }
}
