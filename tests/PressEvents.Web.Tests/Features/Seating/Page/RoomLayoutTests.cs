using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Features.Seating.Page;

namespace PressEvents.Web.Tests.Features.Seating.Page;

public sealed class RoomLayoutTests
{
    [Theory]
    [InlineData(1, 1.6)]
    [InlineData(2, 0.5)]
    [InlineData(7, 1.6)]
    [InlineData(100, 1.1)]
    public void No_two_tables_overlap_and_none_leaves_the_room(int tables, double aspect)
    {
        var room = RoomLayout.For(Tables(tables), aspect);

        Assert.Equal(tables, room.Tables.Count);
        Assert.All(room.Tables, t => Assert.True(t.X >= 0 && t.Y >= 0 && t.X + t.Drawing.Width <= room.Width && t.Y + t.Drawing.Height <= room.Height));
        for (var i = 0; i < tables; i++)
        {
            for (var j = i + 1; j < tables; j++)
            {
                var (a, b) = (room.Tables[i], room.Tables[j]);
                Assert.True(a.X + a.Drawing.Width <= b.X || b.X + b.Drawing.Width <= a.X || a.Y + a.Drawing.Height <= b.Y || b.Y + b.Drawing.Height <= a.Y, $"{i} and {j}");
            }
        }
    }

    [Fact]
    public void A_narrow_space_gets_one_table_below_the_other_and_a_wide_one_all_in_a_row()
    {
        Assert.Single(RoomLayout.For(Tables(3, TableShape.Round), 0.4).Tables.Select(t => t.Middle.X).Distinct());
        Assert.Single(RoomLayout.For(Tables(3, TableShape.Round), 4).Tables.Select(t => t.Middle.Y).Distinct());
    }

    [Fact]
    public void A_room_without_tables_has_nothing_in_it() => Assert.Empty(RoomLayout.For([], 1).Tables);

    private static List<TableRow> Tables(int count, TableShape? shape = null) =>
        [.. Enumerable.Range(0, count).Select(i => new TableRow(TableId.New(DateTimeOffset.UnixEpoch), $"Table {i}", shape ?? (TableShape)(i % 3),
            [.. Enumerable.Range(1, 6 + (i % 5)).Select(n => new SeatRow(SeatId.New(DateTimeOffset.UnixEpoch), n, null))]))];
}
