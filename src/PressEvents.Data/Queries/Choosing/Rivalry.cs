namespace PressEvents.Data.Queries.Choosing;

/// <summary>One of several outlets that compete, and whom it has on the list.</summary>
public sealed record RivalOutlet(string Name, IReadOnlyList<ChoosingRow> People)
{
    public bool IsComing => People.Any(person => person.IsComing);

    public bool IsIn(int wave) => People.Any(person => person.Wave == wave);
}

/// <summary>Two or more outlets of one rival group on the same list: worth knowing, never forbidden.</summary>
public sealed record Rivalry(string Group, IReadOnlyList<RivalOutlet> Outlets)
{
    public bool BothAreComing => Outlets.Count(outlet => outlet.IsComing) > 1;

    /// <summary>The first wave more than one of them is in.</summary>
    public int? SharedWave => Outlets.SelectMany(outlet => outlet.People).Select(person => person.Wave).OfType<int>().Distinct().Order()
        .Where(wave => Outlets.Count(outlet => outlet.IsIn(wave)) > 1).Cast<int?>().FirstOrDefault();

    /// <summary>Who declined or cancelled no longer meets anybody.</summary>
    public static IReadOnlyList<Rivalry> Among(IEnumerable<ChoosingRow> rows) =>
        [.. rows.Where(row => row.RivalKey is not null && row.Outlet is not null && !row.Is(GuestFilter.Declined))
            .GroupBy(row => row.RivalKey, StringComparer.Ordinal)
            .Select(group => new Rivalry(
                group.First().RivalGroup!,
                [.. group.GroupBy(row => row.Outlet!, StringComparer.Ordinal).Select(outlet => new RivalOutlet(outlet.Key, [.. outlet])).OrderBy(outlet => outlet.Name, StringComparer.CurrentCultureIgnoreCase)]))
            .Where(rivalry => rivalry.Outlets.Count > 1)
            .OrderBy(rivalry => rivalry.Group, StringComparer.CurrentCultureIgnoreCase)];
}
