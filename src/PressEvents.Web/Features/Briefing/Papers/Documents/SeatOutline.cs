using System.Globalization;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Briefing.Papers.Documents;

/// <summary>A table from above: seat 1 at the top of a round one and on clockwise, at a long one along the upper side and on along the lower, as the seating’s plan shows it.</summary>
public sealed record SeatOutline(bool IsRound, double Wide, double High, IReadOnlyList<(int Number, double X, double Y)> Seats)
{
    public const int Radius = 12;
    private const int Out = 20;
    private const int Step = 30;

    public string ViewBox
    {
        get
        {
            var (x, y) = (Wide + Out + Radius + 2, High + Out + Radius + 2);
            return string.Create(CultureInfo.InvariantCulture, $"{-x:0.#} {-y:0.#} {2 * x:0.#} {2 * y:0.#}");
        }
    }

    public static SeatOutline Of(LaidTable table) => table.Shape switch
    {
        TableShape.Round => Round(table.Seats),
        TableShape.Long => Long(table.Seats),
        TableShape.Open => Round(table.Seats),
    };

    private static SeatOutline Round(int seats)
    {
        var radius = Math.Max(30, (seats * Step / (2 * Math.PI)) - Out);
        return new SeatOutline(true, radius, radius, [.. Enumerable.Range(0, seats).Select(index =>
        {
            var angle = (2 * Math.PI * index / seats) - (Math.PI / 2);
            return (index + 1, (radius + Out) * Math.Cos(angle), (radius + Out) * Math.Sin(angle));
        })]);
    }

    private static SeatOutline Long(int seats)
    {
        var above = (seats + 1) / 2;
        double wide = Math.Max(40, above * Step / 2.0), high = 24;
        return new SeatOutline(false, wide, high, [.. Enumerable.Range(0, seats).Select(index =>
        {
            var along = index < above ? index : index - above;
            return (index + 1, -wide + (2 * wide / above * (along + 0.5)), index < above ? -high - Out : high + Out);
        })]);
    }
}
