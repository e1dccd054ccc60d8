using System.Globalization;
using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Briefing.Packs;

namespace PressEvents.Web.Features.Briefing.Documents;

/// <summary>Where the seats of a table stand on its drawing, turned so that the guest's own is nearest to them.</summary>
public sealed record TablePlan(bool IsRound, double Wide, double High, string ViewBox, IReadOnlyList<TablePlace> Places)
{
    public const int SeatRadius = 15;

    private const int NameMargin = 190;
    private const int Rim = 4;
    private const int Gap = 26;
    private const int AlongTable = 115;
    private const int LineBeside = 24;
    private const int LineAbove = 14;

    public static TablePlan Of(PackTable table) => table.Shape switch
    {
        TableShape.Round or TableShape.Open => Round(table),
        TableShape.Long => Long(table),
    };

    private static TablePlan Round(PackTable table)
    {
        // Wider than high, so that the names have room where lines are long.
        double wide = Math.Max(110, table.Seats * 13), high = Math.Max(64, table.Seats * 7.5);
        var seats = Seats(table).Select((seat, index) =>
        {
            var angle = (Math.PI / 2) + (2 * Math.PI * index / table.Seats);
            var (x, y) = (Math.Cos(angle), Math.Sin(angle));
            return TablePlace.At(seat, (wide + Gap) * x, (high + Gap) * y, Side(x), LineBeside);
        });
        return Framed(true, wide, high, NameMargin, [.. seats]);
    }

    private static TablePlan Long(PackTable table)
    {
        var near = (table.Seats + 1) / 2;
        double wide = Math.Max(100, near * AlongTable / 2.0), high = 46;
        var step = 2 * wide / near;
        var seats = Seats(table).Select((seat, index) =>
        {
            // Round the table from the guest's own place: along the near side, back along the far one.
            var isNear = index < near;
            var along = isNear ? index : table.Seats - 1 - index;
            return TablePlace.At(seat, -wide + (step * (along + 0.5)), isNear ? high + Gap : -high - Gap, 0, LineAbove);
        });
        return Framed(false, wide, high, 0, [.. seats]);
    }

    private static TablePlan Framed(bool isRound, double wide, double high, double beside, IReadOnlyList<TablePlace> places)
    {
        // As high as its names need and no higher: what is saved makes all of it larger on the page.
        var (x, top, foot) = (wide + Gap + SeatRadius + beside, places.Min(place => place.Top) - Rim, places.Max(place => place.Foot) + Rim);
        var box = string.Create(CultureInfo.InvariantCulture, $"{-x:0.#} {top:0.#} {2 * x:0.#} {foot - top:0.#}");
        return new TablePlan(isRound, wide, high, box, places);
    }

    // Seats run on from the guest's own, which comes first.
    private static IEnumerable<(int Number, PackSeat? Taken)> Seats(PackTable table)
    {
        var first = (table.OwnSeat ?? 1) - 1;
        return Enumerable.Range(0, table.Seats).Select(index => 1 + ((first + index) % table.Seats))
            .Select(number => (number, table.Taken.FirstOrDefault(seat => seat.Number == number)));
    }

    private static int Side(double x) => Math.Abs(x) < 0.25 ? 0 : Math.Sign(x);
}
