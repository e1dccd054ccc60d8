using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Tests.Explaining;

/// <summary>Small problems of every kind of table and rule, one for each seed, and plans for them.</summary>
internal sealed class Small(ulong seed)
{
    private static readonly string[] Outlets = ["Post", "Times"];
    private static readonly string[] Tongues = ["en", "fr", "de"];

    private ulong state = seed;

    /// <summary>At most <paramref name="most"/> people at up to three tables. Whether its rules can be kept is left to chance.</summary>
    public static SeatingProblem Problem(ulong seed, int most = 6, int bonds = 2)
    {
        var small = new Small(seed);
        var tables = small.Times(1, 3, small.Table);
        var guests = small.Times(2, Math.Min(most, tables.Sum(table => table.Seats - table.BlockedSeats.Count)), small.Guest);
        return new SeatingProblem($"small {seed}", tables, guests)
        {
            Together = guests.Count < 2 ? [] : small.Times(0, bonds, index => small.Rule($"T{index}", guests)),
            Apart = guests.Count < 2 ? [] : small.Times(0, bonds, index => small.Rule($"A{index}", guests)),
            Pins = small.Times(0, bonds - 1, index => small.Pin(index, tables, guests)),
            Wishes = guests.Count < 2 ? [] : small.Times(0, 5, index => small.Wish(guests)),
        };
    }

    /// <summary>Everybody on some seat that is not blocked; <paramref name="leaveOut"/> of them on none.</summary>
    public static List<Place> Plan(SeatingProblem problem, ulong seed, int leaveOut = 0)
    {
        var small = new Small(seed ^ 0x5EA7);
        var seats = problem.Tables.SelectMany(table => Enumerable.Range(0, table.Seats).Except(table.BlockedSeats).Select(seat => (table.Id, Seat: seat))).ToList();
        return [.. problem.Guests.Skip(leaveOut).Select(guest =>
        {
            var at = small.Below(seats.Count);
            var (table, seat) = seats[at];
            seats.RemoveAt(at);
            return new Place(guest.Id, table, seat);
        })];
    }

    /// <summary>A number from 0 to one less than <paramref name="count"/>, by the method of SplitMix64.</summary>
    public int Below(int count)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)count);
    }

    private List<T> Times<T>(int least, int most, Func<int, T> make) =>
        [.. Enumerable.Range(0, least + Below(most - least + 1)).Select(make)];

    private ProblemTable Table(int index)
    {
        var seats = 2 + Below(4);
        return new ProblemTable($"T{index}", (TableKind)Below(3), seats)
        {
            AccessSeats = [0],
            BlockedSeats = seats > 2 && Below(4) == 0 ? [Below(seats)] : [],
        };
    }

    private ProblemGuest Guest(int index) => new($"G{index}", (GuestRole)Below(4))
    {
        Outlet = Below(3) is < 2 and var outlet ? Outlets[outlet] : null,
        Beat = Below(2) == 0 ? "film" : null,
        Languages = [.. Tongues.Where(_ => Below(2) == 0)],
        NeedsAccess = Below(6) == 0,
        Priority = Below(4),
    };

    private (string A, string B) Pair(List<ProblemGuest> guests)
    {
        var a = Below(guests.Count);
        return (guests[a].Id, guests[(a + 1 + Below(guests.Count - 1)) % guests.Count].Id);
    }

    private PairRule Rule(string id, List<ProblemGuest> guests)
    {
        var (a, b) = Pair(guests);
        return new PairRule(id, a, b, (Scope)Below(3));
    }

    private Pin Pin(int index, List<ProblemTable> tables, List<ProblemGuest> guests)
    {
        var table = tables[Below(tables.Count)];
        var seat = Below(table.Seats + 1);
        return new Pin($"P{index}", guests[Below(guests.Count)].Id, table.Id, seat < table.Seats && !table.BlockedSeats.Contains(seat) ? seat : null);
    }

    private Wish Wish(List<ProblemGuest> guests)
    {
        var (a, b) = Pair(guests);
        return new Wish(a, b, Below(13) - 4, (Scope)Below(3));
    }
}
