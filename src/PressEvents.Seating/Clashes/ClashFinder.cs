using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Clashes;

/// <summary>
/// Says which hard rules keep a problem from having any plan, by name, and what to give up. Method: a literal for each
/// rule as an assumption of CP-SAT, whose unsatisfiable core is reduced by deletion; every statement made is one that was
/// asked of the solver by itself.
/// </summary>
public static class ClashFinder
{
    private const int MostRepairs = 6;
    private const int MostTries = 30;

    /// <summary>Null when all hard rules can be kept. Takes 0.1 s for a dinner, some seconds for a hall: call it off the thread that must answer.</summary>
    /// <param name="problem">One that <see cref="ProblemChecks"/> has passed, but for the number of its seats.</param>
    /// <exception cref="OperationCanceledException">Asked to stop; it does within a fifth of a second.</exception>
    public static ClashReport? Find(SeatingProblem problem, CancellationToken ct)
    {
        if (problem.Guests.Count > problem.Tables.Sum(table => table.Seats))
        {
            return new ClashReport(ClashState.TooFewSeats, [], IsSmallest: true, []);
        }

        var feasibility = new Feasibility(problem, ct);
        var all = NamedRule.Of(problem);
        var verdict = feasibility.Check(all);
        return verdict.HasPlan ? null
            : verdict.Core is { } core ? Named(feasibility, all, core, ct)
            : new ClashReport(ClashState.NotKnown, [], IsSmallest: false, []);
    }

    private static ClashReport Named(Feasibility feasibility, IReadOnlyList<NamedRule> all, IReadOnlyList<NamedRule> core, CancellationToken ct)
    {
        var (rules, isSmallest) = Shrinker.Shrink(feasibility, feasibility.Check(core).Core is null ? all : core);
        var repairs = new Repairs(feasibility, all, ct).Find(rules, MostRepairs, MostTries);
        return new ClashReport(ClashState.Named, [.. rules.Select(rule => rule.Id)], isSmallest, repairs);
    }
}
