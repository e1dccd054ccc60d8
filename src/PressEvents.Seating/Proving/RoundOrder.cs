using System.Numerics;

namespace PressEvents.Seating.Proving;

/// <summary>
/// Round tables: the state is who sits already, who sat down last and, where several talents share the table, whether the last one has a talent beside.
/// </summary>
internal sealed class RoundOrder(Items items) : Order(items)
{
    // By set, last item and whether it has a talent beside already.
    private readonly int[] best = new int[(1 << items.Count) * items.Count * 2];
    private int first;
    private bool? talentIsSecond;

    public override int Steps => 1 + ((1 << Items.Count) * Items.Count * Items.Count / 1024);

    protected override int SeatAt(int place) => place;

    protected override int Search()
    {
        var points = None;
        foreach (var item in Firsts())
        {
            first = item;
            if (Items.Face[item] == 0)
            {
                talentIsSecond = null;
                points = Math.Max(points, From());
                continue;
            }

            // Whether the first one's face counts is known when the table closes: by then the second must be remembered.
            foreach (var isTalent in new[] { false, true })
            {
                talentIsSecond = isTalent;
                points = Math.Max(points, From());
            }
        }

        return points;
    }

    // A free table can be turned so that anybody is first: one whose face does not depend on the last is cheapest.
    private IEnumerable<int> Firsts()
    {
        var firsts = Bits(Items.Allowed[0]).Where(item => Items.Before[item] == 0);
        return Items.IsFree ? firsts.OrderBy(item => Items.Face[item]).Take(1) : firsts;
    }

    private int From()
    {
        var one = 1 << first;
        (best[State(one, first, 0)], best[State(one, first, 1)]) = (0, None);
        for (var set = one + 1; set <= Everybody; set++)
        {
            if ((set & one) != 0 && IsInOrder(set))
            {
                Fill(set, BitOperations.PopCount((uint)set) - 1);
            }
        }

        return Items.Count == 1 ? 0 : Close();
    }

    // Whoever can be the last of a set, after everybody who could be the last before.
    private void Fill(int set, int place)
    {
        for (var rest = set & ~(1 << first); rest != 0; rest &= rest - 1)
        {
            var last = BitOperations.TrailingZeroCount(rest);
            var before = set & ~(1 << last);
            (best[State(set, last, 0)], best[State(set, last, 1)]) = (None, None);
            if ((Items.Allowed[place] >> last & 1) == 0 || !IsInOrder(before) || (place == 1 && talentIsSecond is { } wanted && wanted != IsTalent(last)))
            {
                continue;
            }

            for (var others = place == 1 ? before : before & ~(1 << first); others != 0; others &= others - 1)
            {
                Step(set, before, BitOperations.TrailingZeroCount(others), last);
            }
        }
    }

    private void Step(int set, int before, int previous, int last)
    {
        var at = State(set, last, Items.IsShared && IsTalent(previous) ? 1 : 0);
        var gained = Items.Beside[(previous * Items.Count) + last];
        if (!Items.IsShared)
        {
            best[at] = Math.Max(best[at], best[State(before, previous, 0)] + gained);
            return;
        }

        var face = previous == first ? 0 : Items.Face[previous] * Items.GainBeside;
        best[at] = Math.Max(best[at], best[State(before, previous, 0)] + gained + (IsTalent(last) ? face : 0));
        best[at] = Math.Max(best[at], best[State(before, previous, 1)] + gained + face);
    }

    private int Close()
    {
        var points = None;
        for (var last = 0; last < Items.Count; last++)
        {
            if (last == first)
            {
                continue;
            }

            var gained = Items.Count == 2 ? 0 : Items.Beside[(last * Items.Count) + first];
            gained += talentIsSecond is true || IsTalent(last) ? Items.Face[first] * Items.GainBeside : 0;
            var face = Items.Face[last] * Items.GainBeside;
            points = Math.Max(points, best[State(Everybody, last, 0)] + gained + (IsTalent(first) ? face : 0));
            points = Math.Max(points, best[State(Everybody, last, 1)] + gained + face);
        }

        return points;
    }

    private bool IsTalent(int item) => (Items.Talents >> item & 1) != 0;

    private int State(int set, int last, int beside) => (((set * Items.Count) + last) * 2) + beside;
}
