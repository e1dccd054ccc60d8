using System.Text.RegularExpressions;
using PressEvents.Domain.Contacts;

namespace PressEvents.Domain.Events;

/// <summary>The event's short name in addresses and on the command line: lower-case letters, digits and single hyphens.</summary>
public readonly partial record struct Slug
{
    public const int MaxLength = 80;

    private Slug(string value) => Value = value;

    public string Value { get; }

    public static Slug? TryParse(string? text) =>
        text is { Length: > 0 and <= MaxLength } && Shape().IsMatch(text) ? new Slug(text) : null;

    /// <summary>What a title suggests; null where it holds no letter or digit a slug may have.</summary>
    public static Slug? Propose(string? title)
    {
        var folded = SearchFold.Fold(title ?? "").ToLowerInvariant();
        var words = NotSlug().Replace(folded, "-").Trim('-');
        return TryParse(words.Length > MaxLength ? words[..MaxLength].Trim('-') : words);
    }

    public override string ToString() => Value;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Shape();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex NotSlug();
}
