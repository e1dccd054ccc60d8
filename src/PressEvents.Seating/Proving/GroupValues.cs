namespace PressEvents.Seating.Proving;

/// <summary>What groups of guests are worth at the tables of a class, exactly; what was found once is kept.</summary>
internal sealed class GroupValues
{
    private const int Impossible = int.MinValue;

    private readonly PairValues pairs;
    private readonly TableClass table;
    private readonly int[,] atTable;
    private readonly Order? order;
    private readonly SeatMatching matching;
    private readonly Dictionary<ulong, int> known = [];

    public GroupValues(CloseValues close, TableClass table)
    {
        (pairs, this.table, matching) = (close.Pairs, table, new SeatMatching(table));
        atTable = table.IsOpen ? pairs.AtOpenTable : pairs.AtTable;
        if (!table.IsOpen)
        {
            var items = new Items(close, table);
            CanOrder = items.CanCount;
            order = CanOrder ? Order.At(items, table) : null;
        }
    }

    /// <summary>Whether the table is small enough for its order to be found.</summary>
    public bool CanOrder { get; } = true;

    /// <summary>About how many steps of a search it takes to value a group not yet known.</summary>
    public int Steps => order?.Steps ?? 1;

    /// <summary>What two guests are worth at this table before any order.</summary>
    public int[,] AtTable => atTable;

    /// <summary>Every group valued so far that the rules allow.</summary>
    public List<(ulong Group, int Points)> Possible { get; } = [];

    public bool IsKnown(ulong group) => known.ContainsKey(group);

    /// <summary>
    /// The points of a group, or null when the rules of the seats do not allow it; what may share a table is the caller's to know.
    /// Where the order cannot be found, not less than the points: with the most that closeness can add.
    /// </summary>
    public int? Of(ulong group, double mostOfOrder)
    {
        if (!known.TryGetValue(group, out var points))
        {
            points = Find(group, mostOfOrder) ?? Impossible;
            known.Add(group, points);
            if (points != Impossible)
            {
                Possible.Add((group, points));
            }
        }

        return points == Impossible ? null : points;
    }

    public IReadOnlyList<(int Guest, int Seat)> Seats(ulong group) => (order is null ? matching.Seats(group) : order.Seats(group)) ?? throw new ArgumentException("The rules do not let this group sit here.", nameof(group));

    /// <summary>Pairs, hosts and a talent at the table: everything but the order.</summary>
    public int WithoutOrder(ulong group)
    {
        var points = (group & pairs.Hosts) == 0 ? -pairs.Problem.Weights.HostMissing : 0;
        foreach (var guest in new GuestSet(group))
        {
            points += (group & pairs.Talents) != 0 ? pairs.Priority[guest] * pairs.Problem.Weights.TalentSameTable : 0;
            foreach (var other in new GuestSet(group & ((1UL << guest) - 1)))
            {
                points += atTable[guest, other];
            }
        }

        return points;
    }

    private int? Find(ulong group, double mostOfOrder) =>
        order is not null ? order.Best(group) + WithoutOrder(group)
        : (group & table.Restricted) != 0 && matching.Seats(group) is null ? null
        : WithoutOrder(group) + (table.IsOpen ? 0 : (int)Math.Floor(mostOfOrder));
}
