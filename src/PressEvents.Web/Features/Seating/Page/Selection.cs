using System.Runtime.InteropServices;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>What is held: a person, or a seat that nobody has; or nothing.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Selection(Sitter? Person, SeatId? Seat)
{
    public bool IsNothing => Person is null && Seat is null;

    public static Selection Of(Sitter person) => new(person, null);

    public static Selection Of(SeatId seat) => new(null, seat);
}

/// <summary>Somebody was dragged and let go.</summary>
/// <param name="Key">Who, by <see cref="Sitter.Key"/>.</param>
/// <param name="Seat">Over which seat; null over none, which takes them off theirs.</param>
/// <param name="Seen">Whom the dragging hand saw on that seat, by key; empty for nobody.</param>
public sealed record Drop(string Key, SeatId? Seat, string Seen);
