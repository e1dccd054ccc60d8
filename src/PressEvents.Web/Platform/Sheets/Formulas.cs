namespace PressEvents.Web.Platform.Sheets;

/// <summary>
/// Text that a spreadsheet would run as a formula, made harmless and read back. The rule is OWASP's for CSV injection
/// (ASVS 5, 1.2.10): an apostrophe in front of whatever begins with one of these characters.
/// </summary>
public static class Formulas
{
    private const string Starts = "=+-@\t\r\n\0|%'＝＋－＠";

    /// <summary>The text as it is safe in a cell of a CSV file.</summary>
    public static string Neutralise(string text) => IsRisky(text) ? $"'{text}" : text;

    /// <summary>The text that <see cref="Neutralise"/> was given; any other text as it is.</summary>
    public static string Restore(string cell) => cell.StartsWith('\'') && IsRisky(cell[1..]) ? cell[1..] : cell;

    private static bool IsRisky(string text) => text.Length > 0 && Starts.Contains(text[0], StringComparison.Ordinal);
}
