using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Solving;

/// <summary>All searches of one call, side by side, and what the best of them found. Each depends on its number alone, so that the order they run in does not matter.</summary>
internal sealed class Starts
{
    // A rule can be worth more than the penalty thought: then once more from the best attempt, and rules come first.
    private const int Stricter = 8;

    // Beginning from a plan: warm enough to leave it, not so hot as to lose it.
    private const double Warm = 0.5;

    private const int QuickPerGuest = 400;

    private readonly Setting setting;
    private readonly HardRules rules;
    private readonly Bonds bonds;
    private readonly Measure measure;
    private readonly SolveBudget budget;
    private readonly int[] given;
    private readonly bool isStranded;
    private readonly Telling telling;
    private readonly int threads;

    public Starts(SeatingProblem problem, SolveBudget budget, IReadOnlyList<Place> from, IProgress<SolveProgress>? progress, int threads)
    {
        (this.budget, this.threads) = (budget, threads);
        setting = new Setting(new Room(problem));
        given = Known(from);
        Placing.Of(setting, new Chance(budget.Seed), given, out var stranded);
        isStranded = stranded.Count > 0;
        foreach (var guest in stranded)
        {
            setting.Release(guest);
        }

        (rules, bonds, measure) = (new HardRules(setting), new Bonds(setting), Measure.Of(problem));
        telling = new Telling(setting, isStranded ? null : progress, budget.Moves);
    }

    public Solution Run(CancellationToken ct)
    {
        var ties = new Ties(setting, measure.Penalty);
        var attempts = new Attempt[budget.Starts];
        Parallel.For(0, budget.Starts, new ParallelOptions { MaxDegreeOfParallelism = threads }, start => attempts[start] = Begin(ties, start, ct));
        var best = attempts.Aggregate((a, b) => b.IsBetterThan(a) ? b : a);
        if (best.Broken > 0 && !ct.IsCancellationRequested)
        {
            best = Repair(best, ct);
        }

        var solution = Solver.Judged(setting.Problem, setting.Room.PlacesOf(best.SeatOf), telling.Moves);
        telling.Finish(solution);
        return solution;
    }

    private Attempt Begin(Ties ties, int start, CancellationToken ct)
    {
        var chance = new Chance((budget.Seed * 1_000_003) + (ulong)start);
        var isGiven = start % 2 == 0 && given.Any(seat => seat >= 0);
        var plan = new WorkingPlan(setting, ties, rules, Placing.Of(setting, chance, isGiven ? given : [], out _));
        var search = new Search(setting, plan, bonds, chance, telling);
        var moves = (budget.Moves / budget.Starts) + (start < budget.Moves % budget.Starts ? 1 : 0);
        var quick = start > 0 || isGiven ? 0 : Math.Min(moves / 4, (long)QuickPerGuest * setting.Nobody);
        search.Anneal(quick, 2, measure.Cold, ct);
        search.Anneal(moves - quick, isGiven ? measure.Hot * Warm : measure.Hot, measure.Cold, ct);
        return search.Best;
    }

    private Attempt Repair(Attempt best, CancellationToken ct)
    {
        telling.Expect(budget.Moves / 2);
        var plan = new WorkingPlan(setting, new Ties(setting, measure.Penalty * Stricter), rules, best.SeatOf);
        var search = new Search(setting, plan, bonds, new Chance(budget.Seed), telling);
        search.Anneal(budget.Moves / 2, measure.Hot * Stricter, measure.Cold, ct);
        return search.Best.IsBetterThan(best) ? search.Best : best;
    }

    private int[] Known(IReadOnlyList<Place> from)
    {
        var (problem, room) = (setting.Problem, setting.Room);
        var guests = problem.Guests.Select(guest => guest.Id).ToHashSet(StringComparer.Ordinal);
        var seats = problem.Tables.ToDictionary(table => table.Id, table => table.Seats, StringComparer.Ordinal);
        return room.SeatsOf(from.Where(place => guests.Contains(place.Guest) && seats.TryGetValue(place.Table, out var count) && place.Seat >= 0 && place.Seat < count));
    }
}
