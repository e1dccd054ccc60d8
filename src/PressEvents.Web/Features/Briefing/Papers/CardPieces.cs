using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Web.Components;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>The card at a seat. Its front is for the table, its back for the waiter; neighbours read both.</summary>
/// <param name="Diet">The neutral codes; empty for none.</param>
public sealed record PlaceCard(string Key, string Called, string Name, string? Outlet, string Table, int Seat, string Diet) : PaperPiece(Key, Called)
{
    public override IReadOnlyList<PaperPart> Parts =>
    [
        new("name", Name), new("outlet", Outlet ?? ""), new("seat", FormattableString.Invariant($"{Table}, seat {Seat}")), new("code", Diet),
    ];

    public static IReadOnlyList<PaperPiece> Of(PaperEvening evening) =>
        [.. evening.Seated.Select(person => new PlaceCard(person.Who.Key, person.Called, person.Name, person.Outlet, person.Seat!.Table.Name, person.Seat.Number, Diets.Neutral(string.Join(',', person.Diet))))];
}

/// <summary>The card that says which table this is.</summary>
public sealed record TableCard(TableId Id, string Name) : PaperPiece(Id.Value.ToString("N"), Name)
{
    public override IReadOnlyList<PaperPart> Parts => [new("name", Name)];

    public static IReadOnlyList<PaperPiece> Of(PaperEvening evening) =>
        [.. evening.Tables.Select(table => new TableCard(table.Key.Id, table.Key.Name))];
}

/// <summary>A guest’s badge. Its code is the one of the door sheet.</summary>
/// <param name="Line">The outlet; for a plus-one without one, as what they come.</param>
public sealed record Badge(string Key, string Called, string Name, string? Line, string Code) : PaperPiece(Key, Called)
{
    public override IReadOnlyList<PaperPart> Parts => [new("name", Name), new("outlet", Line ?? ""), new("code", Code)];

    public static IReadOnlyList<PaperPiece> Of(PaperEvening evening) => [.. evening.Guests.Select(guest => new Badge(
        guest.Who.Key,
        guest.Called,
        guest.Name,
        guest.Outlet ?? (guest.Kind is PlusOneKind.Photographer or PlusOneKind.Interpreter ? GuestWords.Kind(guest.Kind.Value) : null),
        guest.Code!.Value.Value))];
}
