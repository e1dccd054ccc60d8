using System.Globalization;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>Who sits on one seat of the seating plan; of their needs nothing.</summary>
public sealed record PlanSeat(int Number, string Name, string? Outlet, bool IsTalent)
{
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Number} {Name}{(Outlet is null ? "" : $", {Outlet}")}{(IsTalent ? ", talent" : "")}");

    public static PlanSeat Of(PaperPerson person) => new(person.Seat!.Number, person.Name, person.Outlet, person.IsTalent);
}

/// <summary>One table of the seating plan.</summary>
public sealed record TableSheet(LaidTable Table, IReadOnlyList<PlanSeat> Taken) : PaperPiece(Table.Id.Value.ToString("N"), Table.Name)
{
    public override IReadOnlyList<PaperPart> Parts =>
    [
        new("name", Table.Name),
        new("table", string.Create(CultureInfo.InvariantCulture, $"{Table.Shape}, {Table.Seats} seats")),
        new("people", string.Join('\n', Taken.Select(seat => seat.Line)), string.Create(CultureInfo.InvariantCulture, $"{Taken.Count} of {Table.Seats} seats taken")),
    ];

    public static IEnumerable<TableSheet> AllOf(PaperEvening evening) =>
        evening.Tables.Select(table => new TableSheet(table.Key, [.. table.Select(PlanSeat.Of)]));
}

/// <summary>All tables of the room on one sheet.</summary>
public sealed record RoomSheet(IReadOnlyList<TableSheet> Tables) : PaperPiece(Room, "The room")
{
    public const string Room = "room";

    public override IReadOnlyList<PaperPart> Parts =>
    [
        new("tables", string.Join('\n', Tables.Select(table => $"{table.Parts[0].Text}, {table.Parts[1].Text}")), "laid as drawn"),
        new("people", string.Join("\n\n", Tables.Select(table => table.Parts[2].Text)), "who sits where"),
    ];

    /// <summary>The room, then table after table.</summary>
    public static IReadOnlyList<PaperPiece> Of(PaperEvening evening)
    {
        List<TableSheet> tables = [.. TableSheet.AllOf(evening)];
        return tables.Count == 0 ? [] : [new RoomSheet(tables), .. tables];
    }
}
