namespace PressEvents.Web.Features.Import.Reading;

/// <summary>Finds what separates the cells: the file's own word for it, else what divides its first rows alike.</summary>
internal static class Delimiters
{
    private const int RowsToTry = 40;

    // A colon stands in times and addresses: it divides only where the file says so.
    private static readonly string[] Candidates = [",", ";", "\t", "|", "^", "~"];

    /// <summary>The delimiter, the text to read, and how many lines stand before it.</summary>
    public static (string Delimiter, string Body, int LinesBefore) Find(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = (end < 0 ? text : text[..end]).Trim(' ', '"');
        if (end >= 0 && first.Length == 5 && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && MayDivide(first[4]))
        {
            var next = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
            return (first[4..], text[next..], 1);
        }

        // Only a later candidate that is better wins: a comma where nothing divides, as in a list of one column.
        return (Candidates.MaxBy(candidate => Score(text, candidate))!, text, 0);
    }

    private static bool MayDivide(char said) => said is '\t' || (char.IsAscii(said) && (char.IsPunctuation(said) || char.IsSymbol(said)) && said is not ('"' or '\'' or '@' or '.'));

    // How many of the first rows have as many cells as most of them have; one cell is no division.
    private static (int Alike, int Width) Score(string text, string delimiter)
    {
        var widths = Widths(text, delimiter).Where(width => width > 1).ToList();
        return widths.CountBy(width => width).Select(same => (same.Value, same.Key)).DefaultIfEmpty().Max();
    }

    private static IEnumerable<int> Widths(string text, string delimiter)
    {
        try
        {
            return SheetReader.Parse(text, delimiter, 0, RowsToTry).Select(row => row.Cells.Count);
        }
        catch (BrokenSheetException)
        {
            // What the wrong delimiter breaks, the right one may not; if all break, the comma tells where.
            return text.Split('\n', RowsToTry).Select(line => line.Split(delimiter).Length);
        }
    }
}
