using System.Globalization;
using PressEvents.Web.Components;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>How seats and the people on them are called on the page.</summary>
public static class SeatWords
{
    public static string Of(TableRow table, SeatRow seat) => $"{Place(table, seat)}: {(seat.Person is { } person ? Named(person) : seat.IsBlocked ? "kept free" : "free")}{(seat.IsLocked ? ", locked" : "")}{(seat.IsAccess ? ", suits access needs" : "")}";

    public static string Place(TableRow table, SeatRow seat) => $"{table.Name}, seat {seat.Number.ToString(CultureInfo.InvariantCulture)}";

    public static string Named(Person person) => person switch
    {
        { IsTalent: true } => $"{person.Name} (talent)",
        { IsNotComing: true, Status: { } status } => $"{person.Name} (not coming: {GuestWords.Status(status).ToLowerInvariant()})",
        _ => person.Name,
    };

    /// <summary>The text in at most so many signs, the last an ellipsis where it is longer.</summary>
    public static string Shortened(string text, int signs)
    {
        var whole = new StringInfo(text);
        return whole.LengthInTextElements <= signs ? text : $"{whole.SubstringByTextElements(0, Math.Max(1, signs - 1)).TrimEnd()}…";
    }
}
