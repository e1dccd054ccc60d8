namespace PressEvents.Seating.Problems;

/// <summary>Who sits beside and opposite whom at one table. Open tables have neither.</summary>
public static class Geometry
{
    /// <summary>The seats beside a seat: none, one or two.</summary>
    public static IReadOnlyList<int> Beside(TableKind kind, int seats, int seat) => kind switch
    {
        TableKind.Round => seats switch
        {
            1 => [],
            2 => [1 - seat],
            _ => [(seat + seats - 1) % seats, (seat + 1) % seats],
        },
        TableKind.Long => [.. new[] { seat - 1, seat + 1 }.Where(other => other >= 0 && other < seats && Side(seats, other) == Side(seats, seat))],
        TableKind.Open => [],
    };

    /// <summary>The seat opposite, where there is one.</summary>
    public static int? Opposite(TableKind kind, int seats, int seat)
    {
        if (kind is not TableKind.Long)
        {
            return null;
        }

        var first = FirstSide(seats);
        var other = Side(seats, seat) == 0 ? seat + first : seat - first;
        return other < seats ? other : null;
    }

    private static int FirstSide(int seats) => (seats + 1) / 2;

    private static int Side(int seats, int seat) => seat < FirstSide(seats) ? 0 : 1;
}
