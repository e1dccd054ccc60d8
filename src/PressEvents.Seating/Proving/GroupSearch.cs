using System.Runtime.InteropServices;

namespace PressEvents.Seating.Proving;

/// <summary>A group of guests at a table of a class.</summary>
/// <param name="Worth">Its points less the prices of its blocs.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PricedGroup(ulong Group, int Points, double Worth);

/// <summary>
/// All groups for a table of a class that are worth at least so much when every bloc has its price: branch and bound over blocs. What the
/// places still free can add is bounded by the best candidates, each with its pairs, half its pairs with other candidates, and the most closeness can give.
/// </summary>
internal sealed class GroupSearch
{
    private const double Tolerance = 1e-7;

    private readonly PairValues pairs;
    private readonly TableClass table;
    private readonly GroupValues values;
    private readonly CloseBound close;
    private readonly Candidate[] all;
    private readonly List<Frame> frames = [];
    private readonly List<PricedGroup> found = [];
    private Effort effort = null!;
    private double threshold;
    private bool isRaised;
    private int most;

    public GroupSearch(PairValues pairs, TableClass table, GroupValues values, CloseBound close, ulong[] blocs)
    {
        (this.pairs, this.table, this.values, this.close) = (pairs, table, values, close);
        all = Candidate.Of(pairs, table, values, blocs);
    }

    /// <summary>The worth of the best group, or <paramref name="atLeast"/> when none is above it.</summary>
    public double Best(double[] prices, double atLeast, Effort counted)
    {
        isRaised = true;
        Run(prices, atLeast + (2 * Tolerance), int.MaxValue, counted);
        return Math.Max(atLeast, threshold) + Tolerance;
    }

    /// <summary>Every group worth at least so much; cut off at one more than <paramref name="mostGroups"/>.</summary>
    public IReadOnlyList<PricedGroup> All(double[] prices, double atLeast, int mostGroups, Effort counted)
    {
        isRaised = false;
        Run(prices, atLeast - Tolerance, mostGroups, counted);
        return [.. found];
    }

    private void Run(double[] prices, double atLeast, int mostGroups, Effort counted)
    {
        (threshold, most, effort) = (atLeast, mostGroups, counted);
        found.Clear();
        var (group, worth, price) = (0UL, 0.0, 0.0);
        var frame = At(0);
        frame.Clear();
        foreach (var candidate in all)
        {
            if (candidate.IsMust)
            {
                worth += candidate.Own - prices[candidate.Bloc] + Pairs(candidate, group);
                (group, price) = (group | candidate.Guests, price + prices[candidate.Bloc]);
            }
        }

        foreach (var candidate in all.Where(candidate => !candidate.IsMust && (candidate.Never & group) == 0))
        {
            frame.Add(candidate, candidate.Own - prices[candidate.Bloc] + Pairs(candidate, group), prices[candidate.Bloc]);
        }

        if (Candidate.IsPossible(table, all, group))
        {
            Visit(0, group, worth, price);
        }
    }

    private double Pairs(Candidate candidate, ulong group)
    {
        var points = 0;
        foreach (var guest in new GuestSet(candidate.Guests))
        {
            foreach (var other in new GuestSet(group))
            {
                points += values.AtTable[guest, other];
            }
        }

        return points;
    }

    private void Visit(int depth, ulong group, double worth, double price)
    {
        var (frame, size) = (frames[depth], GuestSet.Size(group));
        if (!effort.Take() || found.Count > most)
        {
            return;
        }

        frame.KeepWhatFits(table.Most - size);
        if (size >= table.Fewest && frame.Core() < 0)
        {
            Weigh(group, worth, price);
        }

        if (frame.Count == 0 || size + frame.Guests < table.Fewest)
        {
            return;
        }

        var fixedPart = worth + Rate(frame, group);
        var (least, places) = (Math.Max(0, table.Fewest - size), table.Most - size);
        if (fixedPart + frame.Most(0, least, places) < threshold)
        {
            return;
        }

        if (frame.Core() is >= 0 and var core)
        {
            // Talents and hosts first, taken or left: what a table is worth hangs on them.
            Take(depth, core, 0, group, worth, price);
            At(depth + 1).CopyWithout(frame, core);
            Visit(depth + 1, group, worth, price);
            return;
        }

        for (var i = 0; i < frame.Count && fixedPart + frame.Most(i, least, places) >= threshold; i++)
        {
            if (fixedPart + frame.MostWith(i, least, places) >= threshold)
            {
                Take(depth, i, i + 1, group, worth, price);
            }
        }
    }

    private void Take(int depth, int taken, int from, ulong group, double worth, double price)
    {
        var (frame, next) = (frames[depth], At(depth + 1));
        var candidate = frame.Candidates[taken];
        next.CopyAfter(frame, taken, from);
        Visit(depth + 1, group | candidate.Guests, worth + frame.Gains[taken], price + frame.Prices[taken]);
    }

    // Rates and sorts the candidates, and says what those chosen can be worth beyond their pairs.
    private double Rate(Frame frame, ulong group)
    {
        var among = group | frame.Set;
        var hasTalent = (among & pairs.Talents) != 0;
        for (var i = 0; i < frame.Count; i++)
        {
            var candidate = frame.Candidates[i];
            var halves = hasTalent ? candidate.FaceHalves : 0;
            foreach (var guest in new GuestSet(candidate.Guests))
            {
                halves += close.Halves(guest, among);
            }

            foreach (var (other, points) in candidate.Friends)
            {
                halves += (among & ~group & other) == other ? points : 0;
            }

            frame.Rates[i] = (frame.Gains[i] + (halves / 2.0)) / candidate.Size;
        }

        frame.Sort();
        return Beyond(group, among);
    }

    private double Beyond(ulong group, ulong among) =>
        close.Of(group, among) + ((among & pairs.Talents) != 0 ? Candidate.Face(pairs, group) : 0) - ((among & pairs.Hosts) == 0 ? pairs.Problem.Weights.HostMissing : 0);

    private void Weigh(ulong group, double worth, double price)
    {
        if (worth + Beyond(group, group) < threshold || !effort.Take(values.IsKnown(group) ? 1 : values.Steps)
            || values.Of(group, close.Of(group, group)) is not { } points || points - price < threshold)
        {
            return;
        }

        if (isRaised)
        {
            threshold = points - price + Tolerance;
            return;
        }

        found.Add(new PricedGroup(group, points, points - price));
    }

    private Frame At(int depth)
    {
        while (frames.Count <= depth)
        {
            frames.Add(new Frame(all.Length));
        }

        return frames[depth];
    }
}
