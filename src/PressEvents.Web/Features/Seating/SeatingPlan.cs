using System.Runtime.InteropServices;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Features.Seating;

/// <summary>Whoever can sit: a guest or one of the talent.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Sitter(GuestId? Guest, TalentId? Talent)
{
    /// <summary>How the sitter is called in a form.</summary>
    public string Key => Guest is { } guest ? $"g{guest.Value:N}" : Talent is { } talent ? $"t{talent.Value:N}" : "";

    public static Sitter Of(GuestId guest) => new(guest, null);

    public static Sitter Of(TalentId talent) => new(null, talent);
}

/// <summary>A person of the evening as the plan shows them.</summary>
public sealed record Person(Sitter Sitter, string Name, string? Note)
{
    /// <summary>Null for talent.</summary>
    public GuestStatus? Status { get; init; }

    public bool IsTalent => Sitter.Talent is not null;

    /// <summary>Has a seat, but declined, cancelled or was withdrawn.</summary>
    public bool IsNotComing => Status is { } status && status is not (GuestStatus.Accepted or GuestStatus.Arrived);
}

public sealed record SeatRow(SeatId Id, int Number, Person? Person);

public sealed record TableRow(TableId Id, string Name, TableShape Shape, IReadOnlyList<SeatRow> Seats)
{
    public int Free => Seats.Count(seat => seat.Person is null);
}

/// <summary>The tables with everybody on them, and everybody who has no seat yet.</summary>
public sealed record SeatingPlan(IReadOnlyList<TableRow> Tables, IReadOnlyList<Person> Unseated)
{
    public IEnumerable<Person> Seated => Tables.SelectMany(table => table.Seats).Select(seat => seat.Person).OfType<Person>();

    public IEnumerable<(TableRow Table, SeatRow Seat)> NotComing =>
        Tables.SelectMany(table => table.Seats.Where(seat => seat.Person is { IsNotComing: true }).Select(seat => (table, seat)));

    public Person? Find(Sitter? sitter) => sitter is null ? null : Unseated.Concat(Seated).FirstOrDefault(person => person.Sitter == sitter);
}
