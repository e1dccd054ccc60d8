namespace PressEvents.Domain.Contacts;

/// <summary>The tags of a contact: as they are written, and as they are compared.</summary>
public static class TagList
{
    public const int TagLength = 40;

    public const int Most = 40;

    private static readonly char[] Dividers = [',', ';', '|', '\n'];

    /// <summary>The tags of a text divided by commas, semicolons, bars or lines; each once, however it is cased.</summary>
    public static IReadOnlyList<string> Parse(string? text) =>
        [.. (text ?? "").Split(Dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(tag => tag.Length <= TagLength).DistinctBy(Key, StringComparer.Ordinal).Take(Most)];

    /// <summary>The tags as one text, comma-separated; null for none.</summary>
    public static string? Join(IEnumerable<string> tags) => string.Join(", ", tags) is { Length: > 0 } text ? text : null;

    /// <summary>What makes two spellings one tag.</summary>
    public static string Key(string tag) => SearchFold.Fold(tag.Trim());

    /// <summary>The folded tags between bars, "|FILM|PRESS|", so that one of them can be looked for; empty for none.</summary>
    public static string Keys(string? text) => Parse(text) is { Count: > 0 } tags ? $"|{string.Join('|', tags.Select(Key))}|" : "";
}
