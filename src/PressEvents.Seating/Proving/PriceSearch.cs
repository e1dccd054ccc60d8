namespace PressEvents.Seating.Proving;

/// <summary>A bound with what bears it: no plan is worth more than the prices of all blocs and the rents of all tables.</summary>
internal sealed record PricedBound(double Points, double[] Prices, double[] Rents);

/// <summary>
/// The bound of a hall by column generation: prices that leave as little as possible for the best group at each table. The prices asked about are
/// smoothed between the master's and the best so far (Wentges 1997), and rounded so that sums of them are exact.
/// </summary>
internal sealed class PriceSearch(Hall hall, Effort effort)
{
    private const double Enough = 0.02;
    private const double Grain = 1024;
    private const int MostAtOnce = 40;
    private const double Tolerance = 1e-6;


    private readonly FirstPrices first = new(hall);

    public PricedBound? Best { get; private set; }

    /// <summary>The value of the linear programme so far: no prices bring the bound below what it will end as.</summary>
    public double Value { get; private set; } = double.NegativeInfinity;

    /// <summary>Lowers the bound until it is below <paramref name="target"/>, as low as prices can bring it, or the budget is spent.</summary>
    public void Run(ulong[] groups, double target, int rounds, Action<double> progress)
    {
        using var master = new Master(hall.BlocSets, hall.Classes);
        Start(master, groups);
        Ask([.. first.Shares(groups).Select(Rounded)]);
        var smoothing = 0.7;
        for (var round = 0; round < rounds && !effort.IsSpent; round++)
        {
            effort.Look();
            if (master.Solve() is not { } duals)
            {
                return;
            }

            Value = duals.Value;
            if (Best is { } best && (best.Points < target || best.Points - duals.Value < Enough))
            {
                return;
            }

            if (AddKnown(master, duals))
            {
                continue;
            }

            smoothing = Ask(Smoothed(duals.Prices, smoothing)) || AddKnown(master, duals) ? 0.7 : smoothing < 0.1 ? 0 : smoothing / 3;
            if (Best is not null)
            {
                progress(Best.Points);
            }
        }
    }

    // The plan's groups, and all that come of one exchange as prices to begin with.
    private void Start(Master master, ulong[] groups)
    {
        for (var table = 0; table < groups.Length; table++)
        {
            var tableClass = hall.ClassOf(table);
            master.Add(tableClass, groups[table], hall.Points(tableClass, groups[table]) ?? throw new InvalidOperationException("A group of the plan breaks a rule."));
            hall.Points(tableClass, 0);
            foreach (var group in first.Neighbours(groups[table]))
            {
                if (!effort.Take(hall.Values[tableClass].Steps))
                {
                    return;
                }

                hall.Points(tableClass, group);
            }
        }
    }

    // Whatever was valued on the way and is worth more than its price and rent.
    private bool AddKnown(Master master, Duals duals)
    {
        var (prices, added) = (new PriceList(duals.Prices, hall.BlocSets), false);
        for (var i = 0; i < hall.Classes.Length; i++)
        {
            var rent = duals.Rents[i];
            foreach (var (group, points) in hall.Values[i].Possible.Select(known => (known, Gain: known.Points - prices.Of(known.Group) - rent))
                .Where(pair => pair.Gain > Tolerance).OrderByDescending(pair => pair.Gain).Take(MostAtOnce).Select(pair => pair.known))
            {
                added |= master.Add(i, group, points);
            }
        }

        return added;
    }

    // The exact bound of these prices; true when it is the best so far.
    private bool Ask(double[] asked)
    {
        var prices = new PriceList(asked, hall.BlocSets);
        var rents = new double[hall.Classes.Length];
        for (var i = 0; i < rents.Length; i++)
        {
            var known = hall.Values[i].Possible.Max(pair => pair.Points - prices.Of(pair.Group));
            rents[i] = hall.Searches[i].Best(asked, known, effort);
        }

        var bound = asked.Sum() + rents.Zip(hall.Classes, (rent, table) => rent * table.Count).Sum();
        if (effort.IsSpent || bound >= (Best?.Points ?? double.PositiveInfinity))
        {
            return false;
        }

        Best = new PricedBound(bound, asked, rents);
        return true;
    }

    private double[] Smoothed(double[] prices, double smoothing) =>
        [.. prices.Select((price, bloc) => Rounded(Best is null ? price : (smoothing * Best.Prices[bloc]) + ((1 - smoothing) * price)))];

    private static double Rounded(double price) => Math.Round(Grain * price) / Grain;
}
