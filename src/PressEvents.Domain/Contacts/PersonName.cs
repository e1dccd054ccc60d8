using System.Text;

namespace PressEvents.Domain.Contacts;

/// <summary>A name as its owner writes it: never re-cased, never stripped of marks.</summary>
public sealed record PersonName
{
    public const int MaxLength = 200;

    private PersonName(string full, string? given, string? family)
    {
        Full = full;
        Given = given;
        Family = family;
    }

    public string Full { get; }

    public string? Given { get; }

    public string? Family { get; }

    /// <summary>How to greet: the given name where known, else the whole name.</summary>
    public string Greeting => Given ?? Full;

    public static PersonName? From(string? full) => Clean(full) is { } name ? new(name, null, null) : null;

    /// <summary>The whole name as its owner writes it, with the parts a sheet gave beside it.</summary>
    public static PersonName? From(string? full, string? given, string? family) =>
        Clean(full) is { } name ? new(name, Clean(given), Clean(family)) : FromParts(given, family);

    /// <summary>Joins the parts of a sheet; Chinese, Japanese and Korean names put the family first, unspaced.</summary>
    public static PersonName? FromParts(string? given, string? family)
    {
        var (first, last) = (Clean(given), Clean(family));
        return (first, last) switch
        {
            (null, null) => null,
            (null, _) => new(last, null, last),
            (_, null) => new(first, first, null),
            _ when IsEastAsian(first) && IsEastAsian(last) => new(last + first, first, last),
            _ => new($"{first} {last}", first, last),
        };
    }

    public override string ToString() => Full;

    private static bool IsEastAsian(string text) => text.EnumerateRunes().All(rune =>
        rune.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or >= 0x20000);

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // Control characters and halves of characters never belong to a name; everything else is kept, in composed form.
        var kept = string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) || Rune.IsWhiteSpace(rune)));
        var words = kept.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words).Normalize(NormalizationForm.FormC);
    }
}
