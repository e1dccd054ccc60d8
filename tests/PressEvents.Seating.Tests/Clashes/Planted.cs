using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Tests.Clashes;

/// <summary>Clashes planted among the rules of a room that has a plan, between people that none of its rules are about.</summary>
internal static class Planted
{
    public static IReadOnlyList<string> Names { get; } = ["direct", "chain", "same seat", "access", "three beside one", "group larger than a table", "rivals"];

    public static (SeatingProblem Problem, IReadOnlyList<string> Rules) In(SeatingProblem room, string name)
    {
        var free = Free(room);
        PairRule Pair(int a, int b, Scope scope = Scope.Table) => new($"x{a}-{b}", free[a], free[b], scope);
        return name switch
        {
            // At open tables nobody sits too near for a rule that allows the same table.
            "direct" => With(room, [Pair(0, 1, Scope.Adjacent)], [Pair(1, 0, room.Tables.Any(table => table.Kind is TableKind.Open) ? Scope.Table : Scope.Close)], []),
            "chain" => With(room, [Pair(0, 1), Pair(1, 2)], [Pair(0, 2)], []),
            "same seat" => With(room, [], [], [new("x1", free[0], room.Tables[1].Id, 3), new("x2", free[1], room.Tables[1].Id, 3)]),
            "access" => Access(room, free),
            "three beside one" => With(room, [Pair(0, 1, Scope.Adjacent), Pair(0, 2, Scope.Adjacent), Pair(0, 3, Scope.Adjacent)], [], []),
            "group larger than a table" => With(room, [.. Enumerable.Range(0, room.Tables.Max(table => table.Seats)).Select(a => Pair(a, a + 1))], [], []),
            "rivals" => With(room, [], [.. from a in Enumerable.Range(0, room.Tables.Count + 1) from b in Enumerable.Range(0, a) select Pair(a, b)], []),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    private static List<string> Free(SeatingProblem room) => [.. room.Guests.Where(guest => !guest.NeedsAccess).Select(guest => guest.Id)
        .Except(room.Together.Concat(room.Apart).SelectMany(rule => new[] { rule.A, rule.B }).Concat(room.Pins.Select(pin => pin.Guest)), StringComparer.Ordinal)];

    // One more at the first table than it has access seats.
    private static (SeatingProblem Problem, IReadOnlyList<string> Rules) Access(SeatingProblem room, List<string> free)
    {
        var table = room.Tables[0];
        var some = free.Take(table.AccessSeats.Count + 1).ToList();
        var (planted, rules) = With(room, [], [], [.. some.Select((id, index) => new Pin($"x{index}", id, table.Id))]);
        return (planted with { Guests = [.. room.Guests.Select(guest => guest with { NeedsAccess = guest.NeedsAccess || some.Contains(guest.Id, StringComparer.Ordinal) })] },
            [.. rules, .. some.Select(id => $"access:{id}")]);
    }

    private static (SeatingProblem Problem, IReadOnlyList<string> Rules) With(SeatingProblem room, PairRule[] together, PairRule[] apart, Pin[] pins) =>
        (room with { Together = [.. room.Together, .. together], Apart = [.. room.Apart, .. apart], Pins = [.. room.Pins, .. pins] },
            [.. together.Concat(apart).Select(rule => rule.Id), .. pins.Select(pin => pin.Id)]);
}
