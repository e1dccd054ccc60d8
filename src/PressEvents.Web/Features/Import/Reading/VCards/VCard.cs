namespace PressEvents.Web.Features.Import.Reading.VCards;

/// <summary>One card: the line it begins on, and those of its properties that the importer has a column for.</summary>
internal sealed class VCard(int line)
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "FN", "N", "EMAIL", "TEL", "ORG", "TITLE", "ROLE", "NOTE", "LANG", "TZ", "PRONOUNS", "CATEGORIES", "KIND", "X-ADDRESSBOOKSERVER-KIND",
    };

    private readonly List<VCardProperty> properties = [];
    private string lastName = "";

    public int Line => line;

    public bool EndsInAgent => lastName is "AGENT";

    /// <summary>A list of other cards; the older of the two words is Apple's.</summary>
    public bool IsGroup => properties.Exists(property =>
        property.Name is "KIND" or "X-ADDRESSBOOKSERVER-KIND" && string.Equals(property.Value.Trim(), "group", StringComparison.OrdinalIgnoreCase));

    /// <summary>The properties of that name that say anything, the preferred first.</summary>
    public IEnumerable<VCardProperty> All(string name) => properties
        .Where(property => string.Equals(property.Name, name, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(property.Value)).OrderBy(property => property.Preference);

    public VCardProperty? First(string name) => All(name).FirstOrDefault();

    public void Add(int at, string written)
    {
        if (VCardProperty.Parse(written) is { } property)
        {
            lastName = property.Name;
            if (Kept.Contains(property.Name))
            {
                properties.Add(property);
            }
        }
        else if (lastName.Length == 0 || Kept.Contains(lastName))
        {
            // What follows a photo is the rest of it, which some programs do not indent.
            throw new BrokenSheetException($"Line {at}, in the card that begins on line {line}, is no property of a vCard.");
        }
    }
}
