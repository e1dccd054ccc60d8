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
    /// <summary>Up to so many people it is a dinner.</summary>
    internal const int Dinner = 40;

    private const int Gala = 250;
    private const int MostStarts = 64;

    /// <summary>What a first plan gets: half a second of one processor for a dinner, some five for a gala or a hall.</summary>
    public static SolveBudget For(SeatingProblem problem, ulong seed) => Of(problem, seed, problem.Guests.Count switch
    {
        <= Dinner => 6_000_000,
        <= Gala => 40_000_000,
        _ => 25_000_000,
    });

    /// <summary>About so many seconds of one processor, by a fixed table of moves per second.</summary>
    /// <param name="seconds">What lies outside a millisecond and an hour is brought within.</param>
    public static SolveBudget ForSeconds(SeatingProblem problem, double seconds, ulong seed) =>
        Of(problem, seed, (long)(Math.Clamp(seconds, 0.001, 3600) * problem.Guests.Count switch
        {
            <= Dinner => 8_000_000,
            <= Gala => 7_500_000,
            _ => 4_500_000,
        }));

    // One long search finds more than several short ones, up to a length from which another chance is worth more.
    private static SolveBudget Of(SeatingProblem problem, ulong seed, long moves)
    {
        var enough = problem.Guests.Count switch
        {
            <= Dinner => 200_000,
            <= Gala => 80_000_000,
            _ => 400_000_000,
        };
        return new SolveBudget(seed, moves, (int)Math.Clamp(moves / enough, 1, MostStarts));
    }
}
