using PressEvents.Seating.Problems;
using PressEvents.Seating.Tests.Support;

namespace PressEvents.Seating.Tests.Clashes;

/// <summary>Clashes planted among the rules of dinner-a-1: 30 people at three round tables of ten, every chair taken.</summary>
internal static class DinnerCases
{
    public static TheoryData<string> Names => ["direct", "chain", "same seat", "access", "rivals", "group of eleven"];

    public static (SeatingProblem Problem, string[] Rules) Of(string name)
    {
        var dinner = SharedProblems.Load("dinner-a-1");
        var free = dinner.Guests.Select(guest => guest.Id)
            .Except(dinner.Together.Concat(dinner.Apart).SelectMany(rule => new[] { rule.A, rule.B }).Concat(dinner.Pins.Select(pin => pin.Guest)), StringComparer.Ordinal)
            .Where(id => !dinner.Guests.First(guest => string.Equals(guest.Id, id, StringComparison.Ordinal)).NeedsAccess).ToList();
        PairRule Pair(int a, int b, Scope scope = Scope.Table) => new($"x{a}-{b}", free[a], free[b], scope);
        return name switch
        {
            "direct" => Planted(dinner, [Pair(0, 1, Scope.Adjacent)], [Pair(1, 0, Scope.Close)], []),
            "chain" => Planted(dinner, [Pair(0, 1), Pair(1, 2)], [Pair(0, 2)], []),
            "same seat" => Planted(dinner, [], [], [new("x1", free[0], dinner.Tables[1].Id, 3), new("x2", free[1], dinner.Tables[1].Id, 3)]),
            "access" => Access(dinner, free),
            "rivals" => Planted(dinner, [], [.. from a in Enumerable.Range(0, 4) from b in Enumerable.Range(0, 4) where a < b select Pair(a, b)], []),
            "group of eleven" => Planted(dinner, [.. Enumerable.Range(0, 10).Select(a => Pair(a, a + 1))], [], []),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    private static (SeatingProblem Problem, string[] Rules) Access(SeatingProblem dinner, List<string> free)
    {
        var table = dinner.Tables[0];
        var (planted, rules) = Planted(dinner, [], [], [.. free.Take(3).Select((id, index) => new Pin($"x{index}", id, table.Id))]);
        return (planted with
        {
            Guests = [.. dinner.Guests.Select(guest => guest with { NeedsAccess = guest.NeedsAccess || free.Take(3).Contains(guest.Id, StringComparer.Ordinal) })],
        }, [.. rules, .. free.Take(3).Select(id => $"access:{id}")]);
    }

    private static (SeatingProblem Problem, string[] Rules) Planted(SeatingProblem dinner, PairRule[] together, PairRule[] apart, Pin[] pins) =>
        (dinner with { Together = [.. dinner.Together, .. together], Apart = [.. dinner.Apart, .. apart], Pins = [.. dinner.Pins, .. pins] },
            [.. together.Concat(apart).Select(rule => rule.Id), .. pins.Select(pin => pin.Id)]);
}
