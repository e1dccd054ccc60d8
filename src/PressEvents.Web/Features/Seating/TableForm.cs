using System.Globalization;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>What is typed of a table.</summary>
public sealed class TableForm
{
    public const int NameLength = 100;

    public string? Name { get; set; }

    public TableShape Shape { get; set; }

    public string? Seats { get; set; } = "8";

    public int SeatCount => int.TryParse(Seats, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public Invalid? Problem()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > NameLength)
        {
            return new Invalid(nameof(Name), $"A table needs a name of at most {NameLength} characters.");
        }

        return SeatCount is < 1 or > Table.MaxSeats ? new Invalid(nameof(Seats), $"A table has 1 to {Table.MaxSeats} seats.") : null;
    }
}
