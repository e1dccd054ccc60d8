using System.Text;

namespace PressEvents.Web.Features.Import.Rows;

/// <summary>A cell as it is kept: without the control characters and the blanks around it, otherwise as written.</summary>
internal static class CellText
{
    private static readonly char[] Around = ['\uFEFF', '\u200B', '\u00A0'];

    public static string? Clean(string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return null;
        }

        var kept = new StringBuilder(cell.Length);
        foreach (var rune in cell.ReplaceLineEndings("\n").EnumerateRunes().Where(rune => !Rune.IsControl(rune) || rune.Value is '\n' or '\t'))
        {
            kept.Append(rune);
        }

        var text = kept.ToString().Trim().Trim(Around).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>The same on one line, for everything but notes.</summary>
    public static string? Line(string? cell) =>
        Clean(cell) is { } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;
}
