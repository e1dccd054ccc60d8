namespace PressEvents.Seating.Problems;

/// <summary>
/// The seats of all tables in one row, as the solvers count them: those of the first table, then of the second, and so on.
/// Guests are counted in the order of the problem.
/// </summary>
public sealed class Room
{
    private readonly Dictionary<string, int> tables;
    private readonly Dictionary<string, int> guests;

    /// <summary>Lays out a problem that <see cref="ProblemChecks"/> has passed.</summary>
    public Room(SeatingProblem problem)
    {
        Problem = problem;
        tables = problem.Tables.Select((table, index) => (table.Id, index)).ToDictionary(t => t.Id, t => t.index, StringComparer.Ordinal);
        guests = problem.Guests.Select((guest, index) => (guest.Id, index)).ToDictionary(g => g.Id, g => g.index, StringComparer.Ordinal);
        Start = new int[problem.Tables.Count + 1];
        for (var table = 0; table < problem.Tables.Count; table++)
        {
            Start[table + 1] = Start[table] + problem.Tables[table].Seats;
        }

        (TableOf, Beside, Opposite) = (new int[SeatCount], new int[SeatCount][], new int[SeatCount][]);
        (IsAccessSeat, IsBlocked) = (new bool[SeatCount], new bool[SeatCount]);
        for (var table = 0; table < problem.Tables.Count; table++)
        {
            Lay(problem.Tables[table], table);
        }
    }

    public SeatingProblem Problem { get; }

    public int GuestCount => Problem.Guests.Count;

    public int TableCount => Problem.Tables.Count;

    public int SeatCount => Start[^1];

    /// <summary>Where each table's seats begin; one entry more than tables, the last being <see cref="SeatCount"/>.</summary>
    public int[] Start { get; }

    /// <summary>The table of each seat.</summary>
    public int[] TableOf { get; }

    /// <summary>For each seat those beside it.</summary>
    public int[][] Beside { get; }

    /// <summary>For each seat the one opposite, or none.</summary>
    public int[][] Opposite { get; }

    public bool[] IsAccessSeat { get; }

    public bool[] IsBlocked { get; }

    public bool IsOpen(int table) => Problem.Tables[table].Kind is TableKind.Open;

    public int Table(string id) => tables[id];

    public int Guest(string id) => guests[id];

    /// <summary>The seat of each guest, −1 for one the plan does not name.</summary>
    public int[] SeatsOf(IEnumerable<Place> places)
    {
        var seats = Enumerable.Repeat(-1, GuestCount).ToArray();
        foreach (var place in places)
        {
            seats[guests[place.Guest]] = Start[tables[place.Table]] + place.Seat;
        }

        return seats;
    }

    /// <summary>The plan that a row of seats, one for each guest, stands for; −1 is left out.</summary>
    public IReadOnlyList<Place> PlacesOf(IReadOnlyList<int> seats) =>
        [.. seats.Select((seat, guest) => (seat, guest)).Where(pair => pair.seat >= 0)
            .Select(pair => new Place(Problem.Guests[pair.guest].Id, Problem.Tables[TableOf[pair.seat]].Id, pair.seat - Start[TableOf[pair.seat]]))];

    /// <summary>Whether access, pins and blocks let this guest sit on this seat.</summary>
    public bool MaySit(int guest, int seat) =>
        !IsBlocked[seat]
        && (!Problem.Guests[guest].NeedsAccess || IsAccessSeat[seat])
        && Problem.Pins.All(pin => guests[pin.Guest] != guest
            || (tables[pin.Table] == TableOf[seat] && (pin.Seat is not { } number || Start[tables[pin.Table]] + number == seat)));

    private void Lay(ProblemTable table, int index)
    {
        var start = Start[index];
        for (var seat = 0; seat < table.Seats; seat++)
        {
            TableOf[start + seat] = index;
            Beside[start + seat] = [.. Geometry.Beside(table.Kind, table.Seats, seat).Select(other => start + other)];
            Opposite[start + seat] = Geometry.Opposite(table.Kind, table.Seats, seat) is { } across ? [start + across] : [];
        }

        foreach (var seat in table.AccessSeats)
        {
            IsAccessSeat[start + seat] = true;
        }

        foreach (var seat in table.BlockedSeats)
        {
            IsBlocked[start + seat] = true;
        }
    }
}

/// <summary>One guest's place in a plan.</summary>
/// <param name="Seat">Counted from 0.</param>
public readonly record struct Place(string Guest, string Table, int Seat);
