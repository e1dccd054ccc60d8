using PressEvents.Seating.Problems;
using PressEvents.Seating.Solving;

namespace PressEvents.Seating.Tests.Support;

/// <summary>Draws 2 to 8 people, tables of every kind and of odd sizes, and rules and weights without sense.</summary>
internal sealed class SmallEvening(Chance chance)
{
    private static readonly string[] Tongues = ["en", "fr", "it"];

    public SeatingProblem Problem(string name)
    {
        var count = 2 + chance.Below(7);
        ProblemGuest[] guests = [.. Enumerable.Range(0, count).Select(Guest)];
        var tables = Tables(count);
        return new SeatingProblem(name, tables, guests)
        {
            Together = [.. Few(3).Select(index => Rule($"near{index}", count))],
            Apart = [.. Few(5).Select(index => Rule($"far{index}", count))],
            Pins = [.. Few(3).Select(index => Pin($"pin{index}", count, tables))],
            Wishes = [.. Few(11).Select(_ => Wish(count))],
            Weights = new Weights { TalentAdjacent = chance.Below(15), TalentSameTable = chance.Below(8), HostMissing = chance.Below(30), SameBeatPair = chance.Below(4) },
        };
    }

    private List<int> Few(int below) => [.. Enumerable.Range(0, chance.Below(below))];

    private ProblemGuest Guest(int index) => new($"G{index}", (GuestRole)chance.Below(5))
    {
        Outlet = chance.Below(3) == 0 ? null : $"outlet{chance.Below(2)}",
        Beat = chance.Below(3) == 0 ? null : $"beat{chance.Below(2)}",
        Languages = [.. Tongues.Where(_ => chance.Below(3) == 0)],
        NeedsAccess = chance.Below(8) == 0,
        Priority = chance.Below(4),
    };

    // Up to one chair more than people, blocked ones not counted.
    private List<ProblemTable> Tables(int people)
    {
        var (tables, seats) = (new List<ProblemTable>(), people + chance.Below(2));
        while (seats > 0)
        {
            var size = Math.Min(seats, 1 + chance.Below(7));
            var blocked = chance.Below(4) == 0 ? 1 : 0;
            tables.Add(new($"T{tables.Count}", (TableKind)chance.Below(3), size + blocked)
            {
                AccessSeats = [.. Enumerable.Range(0, size).Where(_ => chance.Below(3) == 0)],
                BlockedSeats = blocked == 0 ? [] : [chance.Below(size + 1)],
            });
            seats -= size;
        }

        return tables;
    }

    private PairRule Rule(string id, int count)
    {
        var (a, b) = Pair(count);
        return new(id, a, b, (Scope)chance.Below(3));
    }

    private Pin Pin(string id, int count, List<ProblemTable> tables)
    {
        var table = tables[chance.Below(tables.Count)];
        var seat = chance.Below(table.Seats);
        return new(id, $"G{chance.Below(count)}", table.Id, chance.Below(2) == 0 || table.BlockedSeats.Contains(seat) ? null : seat);
    }

    private Wish Wish(int count)
    {
        var (a, b) = Pair(count);
        return new(a, b, chance.Below(14) - 5, (Scope)chance.Below(3));
    }

    private (string A, string B) Pair(int count)
    {
        var a = chance.Below(count);
        return ($"G{a}", $"G{(a + 1 + chance.Below(count - 1)) % count}");
    }
}
