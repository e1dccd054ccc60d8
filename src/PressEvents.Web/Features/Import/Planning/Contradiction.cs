using PressEvents.Domain.Contacts;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>Finds what a row says against what is known: another name under the address, or another value than an earlier line.</summary>
internal static class Contradiction
{
    public static Conflict? Between(Person person, RowReading row, Resolutions resolutions) =>
        OtherName(person, row) is { } name && !resolutions.Says(row.Line, ResolutionKind.KeepName) && !resolutions.Says(row.Line, ResolutionKind.TakeName)
            ? Names(person, row, name)
            : Disputed(person, row) is { Count: > 0 } disputed
                && !resolutions.Says(row.Line, ResolutionKind.ThisLine) && !resolutions.Says(row.Line, ResolutionKind.EarlierLine)
                ? Values(person, row, disputed)
                : null;

    /// <summary>The name the row gives somebody of another name; null where it is theirs, or an address stands for it.</summary>
    public static PersonName? OtherName(Person person, RowReading row)
    {
        var isNamed = !string.Equals(person.Name.Full, person.Email?.Value, StringComparison.OrdinalIgnoreCase);
        return row.Name is { } name && isNamed && !SameName.Is(name, person.Name) ? name : null;
    }

    /// <summary>The fields of which an earlier line says something else. Another tag or a further address adds to what it says.</summary>
    public static IReadOnlyList<ImportField> Disputed(Person person, RowReading row) =>
        [.. row.Values.Where(said => !said.Key.MayHaveSeveral() && person.SaidOn.ContainsKey(said.Key) && !RowChanges.SaysTheSame(person, said.Key, said.Value)).Select(said => said.Key)];

    private static Conflict Names(Person person, RowReading row, PersonName name) => new(
        $"{row.Email} belongs to {person.Name} in the address book.",
        [
            new Resolution(row.Line, ResolutionKind.KeepName, $"The same person: keep the name {person.Name}"),
            new Resolution(row.Line, ResolutionKind.TakeName, $"The same person: now called {name}"),
            Offer.WithoutAddress(row, name),
            Offer.LeaveOut(row),
        ]);

    private static Conflict Values(Person person, RowReading row, IReadOnlyList<ImportField> disputed)
    {
        var earlier = person.SaidOn[disputed[0]];
        var offers = new List<Resolution>
        {
            new(row.Line, ResolutionKind.ThisLine, $"This line is right: {Say(row.Values, disputed)}"),
            new(row.Line, ResolutionKind.EarlierLine, $"Line {earlier} is right: {Say(person.Values, disputed)}"),
        };
        if (row is { Email: null, Name: { } name })
        {
            offers.Add(new Resolution(row.Line, ResolutionKind.Another, $"Another person who is called {name}, too"));
        }

        return new Conflict(
            $"Line {earlier} is about the same person and says otherwise ({disputed[0].Label().ToLowerInvariant()}).", [.. offers, Offer.LeaveOut(row)]);
    }

    private static string Say(Dictionary<ImportField, string> values, IReadOnlyList<ImportField> fields) =>
        string.Join(", ", fields.Select(field => $"{field.Label().ToLowerInvariant()} {values[field]}"));
}
