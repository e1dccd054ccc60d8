using PressEvents.Seating.Problems;
using PressEvents.Seating.Solving;

namespace PressEvents.Seating.Tests.Changing;

/// <summary>What happens at five in the afternoon.</summary>
internal static class Late
{
    /// <summary>A plan that keeps the rules, as a first arranging makes it.</summary>
    public static IReadOnlyList<Place> Plan(SeatingProblem problem)
    {
        var solution = Solver.Solve(problem, new SolveBudget(Seed: 1, Moves: 400_000, Starts: 1));
        return solution.IsPlan ? solution.Places : throw new InvalidOperationException($"No plan was found for {problem.Name}.");
    }

    /// <summary>A cancellation; a walk-in in their stead, plain, at odds with somebody at their table, and one who needs access; a new rule; a chair that breaks once somebody left.</summary>
    public static IEnumerable<(SeatingProblem After, IReadOnlyList<string> MustSeat)> Changes(SeatingProblem problem, IReadOnlyList<Place> before, int seed)
    {
        var gone = Unbound(problem).ElementAt(seed);
        var place = before.First(one => Same(one.Guest, gone));
        var neighbour = before.First(one => Same(one.Table, place.Table) && Unbound(problem).Contains(one.Guest, StringComparer.Ordinal) && !Same(one.Guest, gone));
        var after = Without(problem, gone);
        var walkIn = new ProblemGuest("Walk-in", GuestRole.PlusOne);
        yield return (after, []);
        yield return (With(after, walkIn), ["Walk-in"]);
        yield return (With(after, walkIn) with { Apart = [.. after.Apart, new("walk", "Walk-in", neighbour.Guest, Scope.Table)] }, ["Walk-in"]);
        yield return (With(after, walkIn with { NeedsAccess = true }), ["Walk-in"]);
        yield return (after with { Apart = [.. after.Apart, new("new", neighbour.Guest, before.First(one => Same(one.Table, place.Table) && one != neighbour && one != place).Guest, Scope.Table)] }, []);
        yield return (after with { Tables = [.. after.Tables.Select(table => Same(table.Id, neighbour.Table) ? table with { BlockedSeats = [neighbour.Seat] } : table)] }, []);
    }

    private static IEnumerable<string> Unbound(SeatingProblem problem) => problem.Guests.Where(guest => !guest.NeedsAccess).Select(guest => guest.Id)
        .Except(problem.Together.Concat(problem.Apart).SelectMany(rule => new[] { rule.A, rule.B }).Concat(problem.Pins.Select(pin => pin.Guest)), StringComparer.Ordinal);

    private static SeatingProblem With(SeatingProblem problem, ProblemGuest guest) => problem with { Guests = [.. problem.Guests, guest] };

    private static SeatingProblem Without(SeatingProblem problem, string guest) => problem with
    {
        Guests = [.. problem.Guests.Where(one => !Same(one.Id, guest))],
        Wishes = [.. problem.Wishes.Where(wish => !Same(wish.A, guest) && !Same(wish.B, guest))],
    };

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
