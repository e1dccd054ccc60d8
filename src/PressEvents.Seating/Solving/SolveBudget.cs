using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Solving;

/// <summary>
/// How long to search, counted in moves and never in time: the same problem, seed and budget give the same plan on any
/// machine, whatever else it does.
/// </summary>
/// <param name="Seed">Any number; another seed finds another plan of about the same worth.</param>
/// <param name="Moves">Moves tried over all starts together; at least 1.</param>
/// <param name="Starts">Searches from scratch that share the moves and of which the best is kept; at least 1.</param>
public sealed record SolveBudget(ulong Seed, long Moves, int Starts)
{
    private const int Dinner = 40;
    private const int Gala = 250;

    /// <summary>What a first plan gets: well below a second for a dinner, some seconds for a hall.</summary>
    public static SolveBudget For(SeatingProblem problem, ulong seed) => problem.Guests.Count switch
    {
        <= Dinner => new(seed, 4_000_000, 20),
        <= Gala => new(seed, 40_000_000, 2),
        _ => new(seed, 20_000_000, 1),
    };

    /// <summary>About so many seconds of one processor, by a fixed table of moves per second.</summary>
    /// <param name="seconds">More than 0; what lies outside a millisecond and an hour is brought within.</param>
    public static SolveBudget ForSeconds(SeatingProblem problem, double seconds, ulong seed)
    {
        var usual = For(problem, seed);
        var moves = (long)(Math.Clamp(seconds, 0.001, 3600) * PerSecond(problem.Guests.Count));
        return usual with { Moves = moves, Starts = (int)Math.Clamp(moves / (usual.Moves / usual.Starts), 1, usual.Starts) };
    }

    private static long PerSecond(int guests) => guests switch
    {
        <= Dinner => 10_000_000,
        <= Gala => 8_000_000,
        _ => 4_000_000,
    };
}
