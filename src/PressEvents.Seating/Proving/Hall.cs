using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Proving;

/// <summary>A problem laid out for proving: blocs, classes of tables, and what groups are worth at each.</summary>
internal sealed class Hall
{
    public Hall(SeatingProblem problem)
    {
        Pairs = new PairValues(problem);
        BlocSets = Blocs.Of(Pairs);
        Classes = TableClass.Of(Pairs, BlocSets);
        var close = new CloseValues(Pairs);
        Values = [.. Classes.Select(table => new GroupValues(close, table))];
        Close = [.. Classes.Select(table => new CloseBound(close, table))];
        Searches = [.. Classes.Select((table, i) => new GroupSearch(Pairs, table, Values[i], Close[i], BlocSets))];
    }

    public PairValues Pairs { get; }

    public ulong[] BlocSets { get; }

    public TableClass[] Classes { get; }

    public GroupValues[] Values { get; }

    public CloseBound[] Close { get; }

    public GroupSearch[] Searches { get; }

    /// <summary>Whether groups are valued exactly at every table; else only a bound can be found.</summary>
    public bool IsExact => Values.All(values => values.CanOrder);

    /// <summary>Who sits at each table of a plan, in the order of the problem.</summary>
    public ulong[] GroupsOf(IEnumerable<Place> places)
    {
        var room = new Room(Pairs.Problem);
        var groups = new ulong[Pairs.Problem.Tables.Count];
        foreach (var place in places)
        {
            groups[room.Table(place.Table)] |= 1UL << room.Guest(place.Guest);
        }

        return groups;
    }

    public int ClassOf(int table) => Array.FindIndex(Classes, tableClass => tableClass.Tables.Contains(table));

    /// <summary>The points of a group, null when some rule does not allow it at a table of the class.</summary>
    public int? Points(int tableClass, ulong group)
    {
        var (table, size) = (Classes[tableClass], GuestSet.Size(group));
        if ((group & table.Banned) != 0 || (table.Must & ~group) != 0 || size < table.Fewest || size > table.Most || Blocs.Clashes(Pairs, group))
        {
            return null;
        }

        return Values[tableClass].Of(group, Close[tableClass].Of(group, group));
    }

    /// <summary>The best plan in which these groups sit at tables of these classes.</summary>
    public IReadOnlyList<Place> Plan(IEnumerable<(int Class, ulong Group)> groups)
    {
        var (places, taken) = (new List<Place>(), new int[Classes.Length]);
        foreach (var (tableClass, group) in groups)
        {
            var table = Pairs.Problem.Tables[Classes[tableClass].Tables[taken[tableClass]++]].Id;
            places.AddRange(Values[tableClass].Seats(group).Select(pair => new Place(Pairs.Problem.Guests[pair.Guest].Id, table, pair.Seat)));
        }

        return places;
    }

    public Score Judge(IReadOnlyList<Place> places) => Evaluator.Evaluate(Pairs.Problem, places) is { IsPlan: true } judged ? judged.Score
        : throw new InvalidOperationException("A plan made while proving breaks a rule.");
}
