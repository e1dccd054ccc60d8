namespace PressEvents.Seating.Proving;

/// <summary>What a plan says of prices before any are searched for: without it the first prices are wild, and the searches at them long.</summary>
internal sealed class FirstPrices(Hall hall)
{
    /// <summary>What each table of the plan is worth, shared out by what it would be worth without each bloc.</summary>
    public double[] Shares(ulong[] groups)
    {
        var prices = new double[hall.BlocSets.Length];
        for (var table = 0; table < groups.Length; table++)
        {
            var (tableClass, group) = (hall.ClassOf(table), groups[table]);
            var (values, close) = (hall.Values[tableClass], hall.Close[tableClass]);
            var members = Enumerable.Range(0, prices.Length).Where(bloc => (hall.BlocSets[bloc] & group) != 0).ToList();
            var points = values.Of(group, close.Of(group, group)) ?? 0;
            var lost = members.Select(bloc => points - (values.WithoutOrder(group & ~hall.BlocSets[bloc]) + close.Of(group & ~hall.BlocSets[bloc], group))).ToList();
            for (var i = 0; i < members.Count; i++)
            {
                prices[members[i]] = lost[i] + ((points - lost.Sum()) * GuestSet.Size(hall.BlocSets[members[i]]) / GuestSet.Size(group));
            }
        }

        return prices;
    }

    /// <summary>Every group that comes of this one when a bloc goes, comes or is exchanged.</summary>
    public IEnumerable<ulong> Neighbours(ulong group)
    {
        foreach (var bloc in hall.BlocSets)
        {
            yield return (bloc & group) == 0 ? group | bloc : group & ~bloc;
            foreach (var other in hall.BlocSets.Where(other => (bloc & group) == 0 && (other & group) != 0))
            {
                yield return (group | bloc) & ~other;
            }
        }
    }
}
