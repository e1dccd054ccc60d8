using System.Text;

namespace PressEvents.Domain;

/// <summary>What somebody typed into a box of several lines: kept as typed, but for what is no text at all.</summary>
public static class TypedText
{
    /// <summary>Null for nothing. Line breaks become one kind; other control characters go, and so do blanks at both ends.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var kept = text.ReplaceLineEndings("\n").EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' || !Rune.IsControl(rune));
        return string.Concat(kept).Trim() is { Length: > 0 } clean ? clean : null;
    }

    /// <summary>The same on one line.</summary>
    public static string? Line(string? text) => Clean(text)?.Replace('\n', ' ').Replace('\t', ' ');
}
