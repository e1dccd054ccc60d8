namespace PressEvents.Web.Features.Import.Reading.VCards;

/// <summary>What a card says in each column, and the names by which the importer knows the columns.</summary>
internal static class VCardColumns
{
    private static readonly (string Name, Func<VCard, string> Cell)[] All =
    [
        ("Full Name", card => Text(card, "FN")),
        ("First Name", card => NamePart(card, 1)),
        ("Middle Name", card => NamePart(card, 2)),
        ("Last Name", card => NamePart(card, 0)),
        ("Suffix", card => NamePart(card, 4)),
        ("Email", Emails),
        ("Outlet", card => card.First("ORG")?.Parts()[0] ?? ""),
        ("Job Title", card => Text(card, "TITLE") is { Length: > 0 } title ? title : Text(card, "ROLE")),
        ("Tags", card => Joined(card, "CATEGORIES", ",")),
        ("Phone", Phone),
        ("Languages", card => Joined(card, "LANG", ", ")),
        ("Time Zone", card => Text(card, "TZ")),
        ("Pronouns", card => Text(card, "PRONOUNS")),
        ("Notes", card => Joined(card, "NOTE", "\n")),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(column => column.Name)];

    public static IReadOnlyList<string> Cells(VCard card) => [.. All.Select(column => column.Cell(card).Trim())];

    private static string Text(VCard card, string name) => card.First(name)?.Text() ?? "";

    private static string Joined(VCard card, string name, string separator) => string.Join(separator, card.All(name).Select(property => property.Text()));

    // Family, given, additional, prefixes, suffixes; several of one kind are divided by commas.
    private static string NamePart(VCard card, int index)
    {
        var parts = card.First("N")?.Parts() ?? [];
        return index < parts.Count ? parts[index].Replace(',', ' ') : "";
    }

    // The preferred one first: the first of a cell is the one to write to.
    private static string Emails(VCard card) => string.Join("; ", card.All("EMAIL")
        .Select(email => Without("mailto:", email.Text())).Distinct(StringComparer.OrdinalIgnoreCase));

    // A mobile reaches somebody on the way; a fax reaches nobody.
    private static string Phone(VCard card)
    {
        var phones = card.All("TEL").Where(phone => !phone.Has("FAX") && !phone.Has("PAGER"));
        return phones.OrderByDescending(phone => phone.Has("CELL")).FirstOrDefault() is { } phone ? Without("tel:", phone.Text()) : "";
    }

    private static string Without(string scheme, string text)
    {
        var trimmed = text.Trim();
        return trimmed.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? trimmed[scheme.Length..] : trimmed;
    }
}
