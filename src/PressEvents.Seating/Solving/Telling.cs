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
    private volatile bool hasPlan;
    private int best = int.MinValue;
    private SolveProgress? last;

    public long Moves => Interlocked.Read(ref moves);

    /// <summary>More moves will follow than was thought.</summary>
    public void Expect(long more) => Interlocked.Add(ref total, more);

    /// <summary>Counts moves that a search has tried, and tells when it is time.</summary>
    public void Tick(int tried, Attempt found)
    {
        Interlocked.Add(ref moves, tried);
        if (progress is null || (Environment.TickCount64 < Interlocked.Read(ref next) && (hasPlan || found.Broken > 0)))
        {
            return;
        }

        lock (gate)
        {
            Interlocked.Exchange(ref next, Environment.TickCount64 + Milliseconds);
            if (found.Broken == 0 && found.Score > best)
            {
                (hasPlan, best) = (true, found.Score);
                var places = setting.Room.PlacesOf(found.SeatOf);
                last = new SolveProgress(Moves, total, Evaluator.Evaluate(setting.Problem, places).Score, places);
            }

            last = (last ?? new SolveProgress(0, total, null, null)) with { Moves = Moves, TotalMoves = total };
            progress.Report(last);
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
