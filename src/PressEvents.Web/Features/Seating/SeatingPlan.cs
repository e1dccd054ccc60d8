using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>A person of the evening as the plan shows them.</summary>
public sealed record Person(Sitter Sitter, string Name, string? Note)
{
    /// <summary>Null for talent.</summary>
    public GuestStatus? Status { get; init; }

    public string? Outlet { get; init; }

    /// <summary>Null for whoever may not see it.</summary>
    public string? Tier { get; init; }

    /// <summary>Structured diet codes; null for whoever may not see them.</summary>
    public string? Diet { get; init; }

    /// <summary>Looks after the table they sit at.</summary>
    public bool IsHost { get; init; }

    /// <summary>Gets a seat that suits access needs; false for whoever may not see it.</summary>
    public bool NeedsAccessSeat { get; init; }

    public bool IsTalent => Sitter.Talent is not null;

    /// <summary>Has a seat, but declined, cancelled or was withdrawn.</summary>
    public bool IsNotComing => Status is { } status && status is not (GuestStatus.Accepted or GuestStatus.Arrived);
}

public sealed record SeatRow(SeatId Id, int Number, Person? Person)
{
    /// <summary>Nobody moves whoever sits here.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Nobody gets it.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>Suits somebody who needs access.</summary>
    public bool IsAccess { get; init; }
}

public sealed record TableRow(TableId Id, string Name, TableShape Shape, IReadOnlyList<SeatRow> Seats)
{
    public int Free => Seats.Count(seat => seat is { Person: null, IsBlocked: false });
}

/// <summary>The tables with everybody on them, and everybody who has no seat yet.</summary>
public sealed record SeatingPlan(IReadOnlyList<TableRow> Tables, IReadOnlyList<Person> Unseated)
{
    public IEnumerable<Person> Seated => Tables.SelectMany(table => table.Seats).Select(seat => seat.Person).OfType<Person>();

    public IEnumerable<(TableRow Table, SeatRow Seat)> NotComing =>
        Tables.SelectMany(table => table.Seats.Where(seat => seat.Person is { IsNotComing: true }).Select(seat => (table, seat)));

    /// <summary>The first seat that fits, with its table; nulls where none does.</summary>
    public (TableRow? Table, SeatRow? Seat) Where(Func<SeatRow, bool> fits) =>
        Tables.SelectMany(table => table.Seats.Where(fits).Select(seat => ((TableRow?)table, (SeatRow?)seat))).FirstOrDefault();

    public Person? Find(Sitter? sitter) => sitter is null ? null : Unseated.Concat(Seated).FirstOrDefault(person => person.Sitter == sitter);

    public Person? Find(string key) => Unseated.Concat(Seated).FirstOrDefault(person => string.Equals(person.Sitter.Key, key, StringComparison.Ordinal));
}
