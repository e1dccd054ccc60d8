using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Proving;

/// <summary>
/// The most that closeness can be worth to a guest at a table of a class, whoever of a set sits there too: the best two beside and the best one opposite.
/// What a pair is worth is split between the two so that the sum over a table is no less than its best order: halves, but the worth
/// of a talent goes to the talent whole, who has few places beside.
/// </summary>
internal sealed class CloseBound
{
    private readonly int guests;
    private readonly (int[] Others, int[] Halves) beside;
    private readonly (int[] Others, int[] Halves) opposite;
    private readonly int[] besideCount;
    private readonly int[] oppositeCount;
    private readonly (int Least, int Most) besideSeats;
    private readonly (int Least, int Most) oppositeSeats;

    public CloseBound(CloseValues close, TableClass table)
    {
        var (pairs, seats) = (close.Pairs, table.Table.Seats);
        guests = pairs.Count;
        (besideCount, oppositeCount) = (new int[guests], new int[guests]);
        var isFull = table.Fewest == seats;
        besideSeats = Range(table, isFull, seat => Geometry.Beside(table.Table.Kind, seats, seat).Count);
        oppositeSeats = Range(table, isFull, seat => Geometry.Opposite(table.Table.Kind, seats, seat) is null ? 0 : 1);
        beside = Ranked(pairs, pairs.Beside, pairs.GainBeside, pairs.NeverBeside, besideCount);
        opposite = Ranked(pairs, pairs.Opposite, pairs.GainOpposite, pairs.NeverOpposite, oppositeCount);
    }

    /// <summary>In half points.</summary>
    public int Halves(int guest, ulong among) =>
        Best(beside, besideCount[guest], besideSeats, guest, among) + Best(opposite, oppositeCount[guest], oppositeSeats, guest, among);

    /// <summary>The most closeness can be worth to a whole group, in points.</summary>
    public double Of(ulong group, ulong among)
    {
        var halves = 0;
        foreach (var guest in new GuestSet(group))
        {
            halves += Halves(guest, among);
        }

        return halves / 2.0;
    }

    private int Best((int[] Others, int[] Halves) ranked, int count, (int Least, int Most) seats, int guest, ulong among)
    {
        if (seats.Most == 0)
        {
            return 0;
        }

        var (sum, taken) = (0, 0);
        for (var at = guest * guests; at < (guest * guests) + count; at++)
        {
            if (ranked.Halves[at] <= 0 && taken >= seats.Least)
            {
                break;
            }

            if ((among >> ranked.Others[at] & 1) != 0)
            {
                sum += ranked.Halves[at];
                if (++taken == seats.Most)
                {
                    break;
                }
            }
        }

        return sum;
    }

    // At a full table nobody can sit beside nobody: then even what is a loss must be taken.
    private static (int Least, int Most) Range(TableClass table, bool isFull, Func<int, int> count)
    {
        var counts = Enumerable.Range(0, table.IsOpen ? 0 : table.Table.Seats).Select(count).DefaultIfEmpty().ToList();
        return (isFull ? counts.Min() : 0, counts.Max());
    }

    private static (int[] Others, int[] Halves) Ranked(PairValues pairs, int[,] values, int gain, ulong[] never, int[] counts)
    {
        var (others, halves) = (new int[pairs.Count * pairs.Count], new int[pairs.Count * pairs.Count]);
        for (var guest = 0; guest < pairs.Count; guest++)
        {
            var ranked = Enumerable.Range(0, pairs.Count).Where(other => other != guest && (never[guest] >> other & 1) == 0)
                .Select(other => (other, Share: values[guest, other] + (Math.Max(0, gain) * Face(pairs, guest, other)))).OrderByDescending(pair => pair.Share).ToList();
            counts[guest] = ranked.Count;
            for (var i = 0; i < ranked.Count; i++)
            {
                (others[(guest * pairs.Count) + i], halves[(guest * pairs.Count) + i]) = ranked[i];
            }
        }

        return (others, halves);
    }

    // In halves of a priority: whole for a talent beside somebody who is none.
    private static int Face(PairValues pairs, int guest, int other)
    {
        var (isTalent, isOther) = ((pairs.Talents >> guest & 1) != 0, (pairs.Talents >> other & 1) != 0);
        return !isTalent ? 0 : isOther ? pairs.Priority[guest] + pairs.Priority[other] : 2 * pairs.Priority[other];
    }
}
