using System.Numerics;

namespace PressEvents.Seating.Proving;

/// <summary>
/// The best order of a group at one table, exactly, by dynamic programming over the sets of items already seated (Held and Karp 1962):
/// seats are filled in an order in which what comes next depends on the last one or two only.
/// </summary>
internal abstract class Order
{
    protected const int None = int.MinValue / 2;

    private readonly int[] need;
    private readonly bool[] isInOrder;

    protected Order(Items items)
    {
        Items = items;
        (need, isInOrder) = (new int[1 << items.Count], new bool[1 << items.Count]);
    }

    /// <summary>About how many steps of a search one order is worth.</summary>
    public abstract int Steps { get; }

    protected Items Items { get; }

    protected int Everybody => (1 << Items.Count) - 1;

    public static Order At(Items items, TableClass table) => table.Table.Kind is Problems.TableKind.Round ? new RoundOrder(items) : new LongOrder(items);

    /// <summary>The points of the best order of this group; null when none keeps the hard rules.</summary>
    public int? Best(ulong group)
    {
        Items.Fill(group);
        return Points();
    }

    /// <summary>The seat of each guest of a group in the best order, by fixing one seat after another.</summary>
    public IReadOnlyList<(int Guest, int Seat)> Seats(ulong group)
    {
        var (best, seats, placed) = (Best(group), new List<(int, int)>(), 0);
        Items.IsFree = false;
        for (var place = 0; place < Items.Count; place++)
        {
            var seat = SeatAt(place);
            var item = Bits(Items.Allowed[seat] & ~placed).First(candidate => IsAsGood(candidate, seat, best));
            placed |= 1 << item;
            if (Items.Guests[item] >= 0)
            {
                seats.Add((Items.Guests[item], seat));
            }
        }

        return seats;
    }

    /// <summary>The seat that is filled at this turn.</summary>
    protected abstract int SeatAt(int place);

    /// <summary>The points of the best order with hard rules counted in, or at most half of <see cref="None"/>.</summary>
    protected abstract int Search();

    /// <summary>Whether nobody in a set sits before one that is to be seated earlier.</summary>
    protected bool IsInOrder(int set) => isInOrder[set];

    protected static IEnumerable<int> Bits(int set)
    {
        for (; set != 0; set &= set - 1)
        {
            yield return BitOperations.TrailingZeroCount(set);
        }
    }

    private bool IsAsGood(int item, int seat, int? best)
    {
        var before = Items.Allowed[seat];
        Items.Allowed[seat] = 1 << item;
        if (Points() == best)
        {
            return true;
        }

        Items.Allowed[seat] = before;
        return false;
    }

    private int? Points()
    {
        for (var set = 1; set <= Everybody; set++)
        {
            need[set] = need[set & (set - 1)] | Items.Before[BitOperations.TrailingZeroCount(set)];
            isInOrder[set] = (need[set] & ~set) == 0;
        }

        isInOrder[0] = true;
        var points = Search() - (Items.Near * Items.Hard);
        return points < -Items.Hard / 2 ? null : points;
    }
}
