namespace PressEvents.Web.Features.Seating.Page;

/// <summary>A table's drawing and where it stands: the upper left corner of its box, in the room's own units.</summary>
public sealed record PlacedTable(TableRow Table, TableDrawing Drawing, double X, double Y)
{
    public (double X, double Y) Middle => (X + (Drawing.Width / 2), Y + (Drawing.Height / 2));

    public (double X, double Y) SeatAt(int index) => (X + Drawing.Seats[index].X, Y + Drawing.Seats[index].Y);
}

/// <summary>The room as it is drawn: all tables in rows, as many to a row as show them largest.</summary>
/// <param name="Width">In the units of <see cref="TableDrawing"/>.</param>
/// <param name="Height">In the units of <see cref="TableDrawing"/>.</param>
public sealed record RoomLayout(double Width, double Height, IReadOnlyList<PlacedTable> Tables)
{
    private const double Gap = 26;
    private const double Edge = 14;

    public static RoomLayout Empty { get; } = new(2 * Edge, 2 * Edge, []);

    /// <summary>Lays tables without a floor plan, in their order.</summary>
    /// <param name="aspect">The width of the space on the screen over its height.</param>
    public static RoomLayout For(IReadOnlyList<TableRow> tables, double aspect)
    {
        var drawings = tables.Select(table => TableDrawing.For(table.Shape, table.Seats.Count)).ToList();
        return Enumerable.Range(1, tables.Count).Select(columns => InRows(tables, drawings, columns))
            .MinBy(room => Math.Max(room.Width, room.Height * aspect)) ?? Empty;
    }

    private static RoomLayout InRows(IReadOnlyList<TableRow> tables, IReadOnlyList<TableDrawing> drawings, int columns)
    {
        var rows = drawings.Chunk(columns).ToList();
        var width = rows.Max(Length);
        var placed = new List<PlacedTable>(tables.Count);
        var top = Edge;
        foreach (var row in rows)
        {
            var (left, height) = (Edge + ((width - Length(row)) / 2), row.Max(drawing => drawing.Height));
            foreach (var drawing in row)
            {
                placed.Add(new PlacedTable(tables[placed.Count], drawing, left, top + ((height - drawing.Height) / 2)));
                left += drawing.Width + Gap;
            }

            top += height + Gap;
        }

        return new RoomLayout(width + (2 * Edge), top - Gap + Edge, placed);
    }

    private static double Length(TableDrawing[] row) => row.Sum(drawing => drawing.Width) + ((row.Length - 1) * Gap);
}
