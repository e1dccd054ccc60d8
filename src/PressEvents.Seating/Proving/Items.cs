using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Proving;

/// <summary>
/// What is to be put in order at one table: the guests of a group and as many empty chairs as are left, each an item; and what two
/// items are worth beside and opposite each other. Filled anew for each group. Hard rules are points, too: <see cref="Hard"/> for each.
/// </summary>
internal sealed class Items
{
    // Of tables whose order can be found in milliseconds and some megabytes.
    private const int MostRoundSeats = 16;
    private const int MostLongSeats = 12;

    private readonly CloseValues close;
    private readonly PairValues pairs;
    private readonly TableClass table;

    public Items(CloseValues close, TableClass table)
    {
        (this.close, this.table, pairs) = (close, table, close.Pairs);
        Count = table.Table.Seats;
        (Guests, Beside, Opposite) = (new int[Count], new int[Count * Count], new int[Count * Count]);
        (Face, Allowed, Before) = (new int[Count], new int[Count], new int[Count]);
        var hard = (8L * Count * (close.Most + 1)) + 1;
        Hard = (int)Math.Min(int.MaxValue, hard);
        CanCount = Count <= (table.Table.Kind is TableKind.Round ? MostRoundSeats : MostLongSeats) && hard * (pairs.MustBeNear.Count + (2L * Count) + 1) < 1 << 30;
    }

    /// <summary>As many as there are seats.</summary>
    public int Count { get; }

    /// <summary>The guest each item is, −1 for an empty chair.</summary>
    public int[] Guests { get; }

    /// <summary>Row after row. With one talent its worth is in it; with several it cannot be said for two alone, see <see cref="IsShared"/>.</summary>
    public int[] Beside { get; }

    public int[] Opposite { get; }

    /// <summary>For each seat the items that may have it.</summary>
    public int[] Allowed { get; }

    /// <summary>For each item those that can be exchanged for it unseen and are to be seated before it.</summary>
    public int[] Before { get; }

    /// <summary>Whether anybody may sit anywhere, so that turning the table changes nothing.</summary>
    public bool IsFree { get; set; }

    /// <summary>Whether there are several talents: then a face counts once, whoever they sit beside.</summary>
    public bool IsShared { get; private set; }

    /// <summary>With several talents the priority of each item, else 0.</summary>
    public int[] Face { get; }

    /// <summary>With several talents the items that are talents, else none.</summary>
    public int Talents { get; private set; }

    public int GainBeside => pairs.GainBeside;

    public int GainOpposite => pairs.GainOpposite;

    /// <summary>More points than any order is worth: added for two who must be near, taken for two who must not.</summary>
    public int Hard { get; }

    /// <summary>Whether the table and the points of the problem are small enough to be counted so.</summary>
    public bool CanCount { get; }

    /// <summary>How many rules that two be near concern the group.</summary>
    public int Near { get; private set; }

    public void Fill(ulong group)
    {
        Array.Fill(Guests, -1);
        var next = 0;
        foreach (var guest in new GuestSet(group))
        {
            Guests[next++] = guest;
        }

        Faces(group);
        for (var a = 0; a < Count; a++)
        {
            for (var b = 0; b < Count; b++)
            {
                Value(a, b);
            }
        }

        Rules(group);
        Seats(group);
        Twins(next);
    }

    private void Faces(ulong group)
    {
        IsShared = GuestSet.Size(group & pairs.Talents) > 1 && (group & pairs.WithPriority) != 0;
        Talents = 0;
        for (var item = 0; item < Count; item++)
        {
            var isGuest = Guests[item] >= 0;
            Face[item] = IsShared && isGuest ? pairs.Priority[Guests[item]] : 0;
            Talents |= IsShared && isGuest && (pairs.Talents >> Guests[item] & 1) != 0 ? 1 << item : 0;
        }
    }

    private void Value(int a, int b)
    {
        var (one, other, at) = (Guests[a], Guests[b], (a * Count) + b);
        if (one < 0 || other < 0 || a == b)
        {
            (Beside[at], Opposite[at]) = (0, 0);
            return;
        }

        var pair = (one * pairs.Count) + other;
        Beside[at] = (IsShared ? close.Beside : close.BesideWithFaces)[pair] - ((pairs.NeverBeside[one] >> other & 1) != 0 ? Hard : 0);
        Opposite[at] = (IsShared ? close.Opposite : close.OppositeWithFaces)[pair] - ((pairs.NeverOpposite[one] >> other & 1) != 0 ? Hard : 0);
    }

    private void Rules(ulong group)
    {
        Near = 0;
        foreach (var (one, other, orOpposite) in pairs.MustBeNear)
        {
            if ((group >> one & group >> other & 1) == 0)
            {
                continue;
            }

            Near++;
            var (a, b) = (Array.IndexOf(Guests, one), Array.IndexOf(Guests, other));
            Beside[(a * Count) + b] += Hard;
            Beside[(b * Count) + a] += Hard;
            Opposite[(a * Count) + b] += orOpposite ? Hard : 0;
            Opposite[(b * Count) + a] += orOpposite ? Hard : 0;
        }
    }

    private void Seats(ulong group)
    {
        IsFree = (group & table.Restricted) == 0 && table.Most == Count;
        if (IsFree)
        {
            Array.Fill(Allowed, (1 << Count) - 1);
            return;
        }

        for (var seat = 0; seat < Count; seat++)
        {
            Allowed[seat] = 0;
            for (var item = 0; item < Count; item++)
            {
                var may = Guests[item] < 0 || Array.IndexOf(table.Allowed[Guests[item]], seat) >= 0;
                Allowed[seat] |= may ? 1 << item : 0;
            }
        }
    }

    private void Twins(int guests)
    {
        for (var item = 0; item < Count; item++)
        {
            Before[item] = 0;
            for (var earlier = item - 1; earlier >= 0 && Before[item] == 0; earlier--)
            {
                Before[item] = AreTwins(earlier, item, guests) ? 1 << earlier : 0;
            }
        }
    }

    private bool AreTwins(int a, int b, int guests)
    {
        if (a >= guests || b >= guests)
        {
            return a >= guests && b >= guests;
        }

        if (Face[a] != Face[b] || (Talents >> a & 1) != (Talents >> b & 1) || ((table.Restricted >> Guests[a] | table.Restricted >> Guests[b]) & 1) != 0)
        {
            return false;
        }

        for (var other = 0; other < Count; other++)
        {
            if (other != a && other != b
                && (Beside[(a * Count) + other] != Beside[(b * Count) + other] || Opposite[(a * Count) + other] != Opposite[(b * Count) + other]))
            {
                return false;
            }
        }

        return true;
    }
}
