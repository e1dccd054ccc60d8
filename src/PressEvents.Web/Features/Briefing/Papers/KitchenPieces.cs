using System.Globalization;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>What is served differently at one seat. The kitchen reads no names.</summary>
/// <param name="Place">“Table 2, seat 4”.</param>
/// <param name="Table">Null for somebody who has no seat yet.</param>
public sealed record KitchenLine(string Key, string Place, LaidTable? Table, int Seat, IReadOnlyList<string> Diet, string? Note) : PaperPiece(Key, Place)
{
    public bool IsAllergy => Diet.Any(code => DietWords.Severity(code) is DietSeverity.Allergy);

    public DietSeverity Severity => Diet.Select(DietWords.Severity).Append(Note is null ? DietSeverity.Choice : DietSeverity.Intolerance).Min();

    /// <summary>The gravest first.</summary>
    public IEnumerable<string> Gravest => Diet.OrderBy(DietWords.Severity);

    public override IReadOnlyList<PaperPart> Parts =>
    [
        new("place", Place), new("diet", string.Join(", ", Gravest.Select(code => $"{Diets.Neutral(code)} {DietWords.Of(code)}"))), new("note", Note ?? ""),
    ];

    public static IEnumerable<KitchenLine> AllOf(PaperEvening evening) => evening.Seated.Concat(evening.People.Where(person => person.Seat is null))
        .Where(person => person.Diet.Count > 0 || person.DietNote is not null).Select(Of);

    /// <summary>The totals first, then seat after seat.</summary>
    public static IReadOnlyList<PaperPiece> Of(PaperEvening evening)
    {
        List<KitchenLine> lines = [.. AllOf(evening)];
        return evening.People.Count == 0 ? [] : [KitchenTotals.Of(evening, lines), .. lines];
    }

    // By seat: who sits there is not the kitchen’s business, and what was at a seat is struck out by its number.
    private static KitchenLine Of(PaperPerson person) => person.Seat is { } seat
        ? new(string.Create(CultureInfo.InvariantCulture, $"{seat.Table.Id.Value:N}/{seat.Number}"), seat.Words, seat.Table, seat.Number, person.Diet, person.DietNote)
        : new(person.Who.Key, "No seat yet", null, 0, person.Diet, person.DietNote);
}

/// <summary>How many of what.</summary>
/// <param name="Covers">Everybody who is served, by table; those without a seat last, under none.</param>
/// <param name="Diets">How many have each code, the gravest first.</param>
public sealed record KitchenTotals(IReadOnlyList<(string Table, int Covers)> Covers, IReadOnlyList<(string Code, int Number)> Diets, int Notes) : PaperPiece(Totals, "Totals")
{
    public const string Totals = "totals";

    public int AllCovers => Covers.Sum(table => table.Covers);

    public override IReadOnlyList<PaperPart> Parts =>
    [
        new("covers", string.Join('\n', Covers.Select(table => $"{N(table.Covers)} {table.Table}")), N(AllCovers)),
        new("codes", string.Join(", ", Diets.Select(diet => $"{N(diet.Number)} × {Domain.Guests.Diets.Neutral(diet.Code)} {DietWords.Of(diet.Code)}"))),
        new("notes", N(Notes)),
    ];

    public static KitchenTotals Of(PaperEvening evening, IReadOnlyList<KitchenLine> lines)
    {
        var seatless = evening.Guests.Count(guest => guest.Seat is null);
        return new KitchenTotals(
            [.. evening.Tables.Select(table => (table.Key.Name, table.Count())), .. seatless == 0 ? [] : new[] { ("No seat yet", seatless) }],
            [.. lines.SelectMany(line => line.Diet).CountBy(code => code).OrderBy(diet => DietWords.Severity(diet.Key)).ThenBy(diet => Domain.Guests.Diets.Codes.ToList().IndexOf(diet.Key)).Select(diet => (diet.Key, diet.Value))],
            lines.Count(line => line.Note is not null));
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
