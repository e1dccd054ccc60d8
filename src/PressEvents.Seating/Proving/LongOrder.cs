using System.Numerics;

namespace PressEvents.Seating.Proving;

/// <summary>
/// Long tables, filled from one end, first side and second side in turn: the state is who sits already, the last one and the one before, who is beside
/// the next, and, where several talents share the table, how near each of the two has one.
/// </summary>
internal sealed class LongOrder : Order
{
    private const int Far = 0;
    private const int Across = 1;
    private const int Near = 2;

    private readonly int[] alone;

    // By set, the one before, the last, and where faces are shared how near each has a talent: 3 by 3.
    private int[] best;
    private int ways;

    public LongOrder(Items items) : base(items)
    {
        alone = new int[items.Count];
        best = new int[(1 << items.Count) * items.Count * items.Count];
    }

    public override int Steps => 1 + ((1 << Items.Count) * Items.Count * Items.Count * Items.Count / 1024);

    protected override int SeatAt(int place) => place % 2 == 0 ? place / 2 : ((Items.Count + 1) / 2) + (place / 2);

    protected override int Search()
    {
        ways = Items.IsShared ? 9 : 1;
        var size = (1 << Items.Count) * Items.Count * Items.Count * ways;
        best = best.Length < size ? new int[size] : best;
        if (Items.Count == 1)
        {
            return Items.Allowed[0] != 0 ? 0 : None;
        }

        var quarter = Quarter();
        foreach (var item in Enumerable.Range(0, Items.Count))
        {
            alone[item] = Items.Before[item] == 0 && (Items.Allowed[SeatAt(0)] >> item & 1) != 0 ? 0 : None;
        }

        for (var set = 3; set <= Everybody; set++)
        {
            if (IsInOrder(set) && (set & (set - 1)) != 0)
            {
                Fill(set, BitOperations.PopCount((uint)set) - 1, quarter);
            }
        }

        return Close();
    }

    // A free table of even sides can be mirrored both ways: one who is like no other may keep to a quarter of it.
    private int Quarter()
    {
        if (!Items.IsFree || Items.Count % 2 != 0)
        {
            return -1;
        }

        var twins = Enumerable.Range(0, Items.Count).Where(item => Items.Before[item] != 0).Aggregate(0, (set, item) => set | (1 << item) | Items.Before[item]);
        return Bits(Everybody & ~twins).Cast<int?>().FirstOrDefault() ?? -1;
    }

    private bool IsInQuarter(int place) => place % 2 == 0 && place / 2 <= ((Items.Count / 2) - 1) / 2;

    private void Fill(int set, int place, int quarter)
    {
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var last = BitOperations.TrailingZeroCount(rest);
            var before = set & ~(1 << last);
            var may = (Items.Allowed[SeatAt(place)] >> last & 1) != 0 && IsInOrder(before) && (last != quarter || IsInQuarter(place));
            for (var others = before; others != 0; others &= others - 1)
            {
                var previous = BitOperations.TrailingZeroCount(others);
                Array.Fill(best, None, State(set, previous, last), ways);
                if (may && place == 1)
                {
                    Second(set, previous, last);
                }
                else if (may)
                {
                    Step(set, before, previous, last, place);
                }
            }
        }
    }

    private void Second(int set, int first, int last)
    {
        var nearness = Items.IsShared ? ((IsTalent(last) ? Across : Far) * 3) + (IsTalent(first) ? Across : Far) : 0;
        best[State(set, first, last) + nearness] = alone[first] == None ? None : Items.Opposite[(first * Items.Count) + last];
    }

    private void Step(int set, int before, int previous, int last, int place)
    {
        var (n, to) = (Items.Count, State(set, previous, last));
        var across = place % 2 == 1 ? Items.Opposite[(previous * n) + last] : 0;
        for (var others = before & ~(1 << previous); others != 0; others &= others - 1)
        {
            var beside = BitOperations.TrailingZeroCount(others);
            var (from, gained) = (State(before, beside, previous), across + Items.Beside[(beside * n) + last]);
            if (!Items.IsShared)
            {
                best[to] = Math.Max(best[to], best[from] + gained);
                continue;
            }

            Shared(from, to, gained, (beside, previous, last), isAcross: place % 2 == 1);
        }
    }

    // The one beside has all their neighbours now, so their face counts; the last two learn what they are to each other.
    private void Shared(int from, int to, int gained, (int Beside, int Previous, int Last) items, bool isAcross)
    {
        for (var way = 0; way < ways; way++)
        {
            var (nearBeside, nearPrevious) = (IsTalent(items.Last) ? Near : way / 3, way % 3);
            nearPrevious = isAcross && nearPrevious == Far && IsTalent(items.Last) ? Across : nearPrevious;
            var nearLast = IsTalent(items.Beside) ? Near : isAcross && IsTalent(items.Previous) ? Across : Far;
            var at = to + (nearPrevious * 3) + nearLast;
            best[at] = Math.Max(best[at], best[from + way] + gained + Face(items.Beside, nearBeside));
        }
    }

    private int Close()
    {
        var points = None;
        for (var previous = 0; previous < Items.Count; previous++)
        {
            for (var last = 0; last < Items.Count; last++)
            {
                for (var way = 0; previous != last && way < ways; way++)
                {
                    points = Math.Max(points, best[State(Everybody, previous, last) + way] + (Items.IsShared ? Face(previous, way / 3) + Face(last, way % 3) : 0));
                }
            }
        }

        return points;
    }

    private int Face(int item, int nearness) => Items.Face[item] * (nearness == Near ? Items.GainBeside : nearness == Across ? Items.GainOpposite : 0);

    private bool IsTalent(int item) => (Items.Talents >> item & 1) != 0;

    private int State(int set, int previous, int last) => ((((set * Items.Count) + previous) * Items.Count) + last) * ways;
}
