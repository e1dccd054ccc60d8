using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>Several people of one name at one outlet: which of them a row means.</summary>
internal static class Namesakes
{
    /// <summary>Those whom the row can mean after what was decided; none where it means somebody else.</summary>
    public static IReadOnlyList<Person> Meant(IReadOnlyList<Person> found, RowReading row, Resolutions resolutions)
    {
        if (resolutions.Says(row.Line, ResolutionKind.Another))
        {
            return [];
        }

        return resolutions.Find(row.Line, ResolutionKind.Means) is { } meant && found.FirstOrDefault(person => Is(person, meant)) is { } person
            ? [person]
            : found;
    }

    public static Conflict Between(IReadOnlyList<Person> found, RowReading row) => new(
        $"{found.Count} people are called {row.Name} at this outlet; say who is meant, or add the address.",
        [
            .. found.Select(person => Means(person, row)),
            new Resolution(row.Line, ResolutionKind.Another, "None of them: a new person"),
            Offer.LeaveOut(row),
        ]);

    private static Resolution Means(Person person, RowReading row)
    {
        string?[] known =
        [
            person.Name.Full, person.Values.GetValueOrDefault(ImportField.Role), person.Outlet, person.Email?.Value ?? "without e-mail",
            person.ContactId is null ? $"from line {person.FirstLine}" : null,
        ];
        return new Resolution(row.Line, ResolutionKind.Means, string.Join(", ", known.OfType<string>())) { Contact = person.ContactId, OtherLine = person.ContactId is null ? person.FirstLine : null };
    }

    private static bool Is(Person person, Resolution meant) =>
        person.ContactId is { } id ? id == meant.Contact : meant.OtherLine is not null && person.FirstLine == meant.OtherLine;
}
