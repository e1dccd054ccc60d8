namespace PressEvents.Seating.Proving;

/// <summary>Seats for a group at a table where only the rules decide who may sit where: augmenting paths (Kuhn 1955).</summary>
internal sealed class SeatMatching(TableClass table)
{
    /// <summary>The seat of each guest, or null when the rules leave somebody standing.</summary>
    public IReadOnlyList<(int Guest, int Seat)>? Seats(ulong group)
    {
        var sitting = Enumerable.Repeat(-1, table.Table.Seats).ToArray();
        foreach (var guest in new GuestSet(group))
        {
            if (!Find(guest, sitting, new bool[sitting.Length]))
            {
                return null;
            }
        }

        return [.. sitting.Select((guest, seat) => (guest, seat)).Where(pair => pair.guest >= 0)];
    }

    private bool Find(int guest, int[] sitting, bool[] tried)
    {
        foreach (var seat in table.Allowed[guest].Where(seat => !tried[seat]))
        {
            tried[seat] = true;
            if (sitting[seat] < 0 || Find(sitting[seat], sitting, tried))
            {
                sitting[seat] = guest;
                return true;
            }
        }

        return false;
    }
}
