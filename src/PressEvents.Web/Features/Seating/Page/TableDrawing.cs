using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>Where a table's seats lie on paper. Seat 1 is at the top of a round table and goes on clockwise.</summary>
public sealed record TableDrawing(double Width, double Height, IReadOnlyList<(double X, double Y)> Seats)
{
    public const double SeatRadius = 15;
    private const double Step = 40;
    private const double Edge = 24;
    private const double Depth = 46;

    /// <summary>The table's top: a circle for a round one, else the outline of a path.</summary>
    public double? TopRadius { get; private init; }

    public string? TopPath { get; private init; }

    /// <summary>Where the table's name is centred.</summary>
    public (double X, double Y) Label { get; private init; } = (Width / 2, Height / 2);

    /// <summary>How many signs of the name there is room for.</summary>
    public int LabelSigns { get; private init; } = 9;

    public static TableDrawing For(TableShape shape, int seats) => shape switch
    {
        TableShape.Round => Round(seats),
        TableShape.Long => Long(seats),
        TableShape.Open => Open(seats),
    };

    private static TableDrawing Round(int count)
    {
        var ring = Math.Max(62, count * Step / (2 * Math.PI));
        var middle = ring + Edge;
        var places = Enumerable.Range(0, count).Select(i => (i * 2 * Math.PI / count) - (Math.PI / 2))
            .Select(angle => (middle + (ring * Math.Cos(angle)), middle + (ring * Math.Sin(angle)))).ToList();
        return new TableDrawing(2 * middle, 2 * middle, places) { TopRadius = ring - 24, LabelSigns = (int)((ring - 26) / 4) };
    }

    // Along both sides: the odd seat stands on the first.
    private static TableDrawing Long(int count)
    {
        var above = (count + 1) / 2;
        var width = (2 * Edge) + (Math.Max(0, above - 1) * Step);
        var bottom = (2 * Edge) + (2 * 26) + Depth - 52;
        var places = Enumerable.Range(0, count)
            .Select(i => i < above ? (Edge + (i * Step), Edge) : (Edge + ((i - above) * Step), bottom + 26)).ToList();
        return new TableDrawing(width, bottom + 26 + Edge, places) { TopPath = Box(Edge - 18, Edge + 22, width - (2 * (Edge - 18)), bottom + 4 - Edge - 22), LabelSigns = (int)(width / 8) };
    }

    // A horseshoe, open towards the top: down the left, along the bottom, up the right.
    private static TableDrawing Open(int count)
    {
        var side = count / 3;
        var below = count - (2 * side);
        var width = (2 * Edge) + ((below + 1) * Step);
        var height = (2 * Edge) + ((side + 1) * Step);
        var places = Enumerable.Range(0, count).Select(i =>
            i < side ? (Edge, Edge + (i * Step))
            : i < side + below ? (Edge + ((i - side + 1) * Step), height - Edge)
            : (width - Edge, Edge + ((count - 1 - i) * Step))).ToList();
        var (left, right, low) = (Edge + 24, width - Edge - 24, height - Edge - 24);
        var path = FormattableString.Invariant($"M{left} {Edge - 14}V{low}H{right}V{Edge - 14}H{right - 14}V{low - 14}H{left + 14}V{Edge - 14}Z");
        return new TableDrawing(width, height, places) { TopPath = path, Label = (width / 2, (Edge + low) / 2), LabelSigns = Math.Max(8, (int)((right - left - 28) / 8)) };
    }

    private static string Box(double x, double y, double width, double height) =>
        FormattableString.Invariant($"M{x} {y}h{width}v{height}h{-width}Z");
}
