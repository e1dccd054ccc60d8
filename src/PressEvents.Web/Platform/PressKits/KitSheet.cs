using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PressEvents.Web.Platform.Sheets;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>A sheet of a kit as rows of named cells, each with the line it begins on.</summary>
internal sealed record KitSheet(IReadOnlyList<string> Columns, IReadOnlyList<KitSheetRow> Rows)
{
    /// <summary>No list has nearly as many: what has more is no sheet of a kit.</summary>
    public const int MostColumns = 100;

    private const int MostRows = 1000;

    private static readonly char[] Separators = [',', ';', '\t'];

    public static KitSheet Read(string text)
    {
        var broken = false;
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = SeparatorOf(text).ToString(),
            BadDataFound = _ => broken = true,
            IgnoreBlankLines = false,    // they count as lines
            TrimOptions = TrimOptions.Trim,
        };
        using var parser = new CsvParser(new StringReader(text), settings);
        if (!parser.Read())
        {
            return new KitSheet([], []);
        }

        string[] columns = [.. parser.Record!];
        var rows = new List<KitSheetRow>();
        for (var line = parser.RawRow + 1; rows.Count <= MostRows && parser.Read(); line = parser.RawRow + 1)
        {
            var isWhole = !broken && parser.RawRecord.Count('"') % 2 == 0;
            string[] cells = [.. parser.Record!.Select(Formulas.Restore)];
            rows.Add(new KitSheetRow(line, cells, Problem(isWhole, cells, columns.Length, rows.Count)));
            broken = false;
        }

        return new KitSheet(columns, rows);
    }

    private static string? Problem(bool isWhole, string[] cells, int columns, int before) => (isWhole, before) switch
    {
        (false, _) => "A quotation mark opens or closes in the wrong place, so the cells cannot be told apart.",
        (_, MostRows) => $"A sheet has at most {MostRows} rows; this one and those after it were left out.",
        _ when cells.Skip(columns).Any(cell => cell.Length > 0) => $"The row has {cells.Length} cells for {columns} columns.",
        _ => null,
    };

    // By what the first line has most of; quoted names of columns are not expected to hold one.
    private static char SeparatorOf(string text)
    {
        var first = text.AsSpan()[..(text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length)].ToString();
        return Separators.MaxBy(separator => first.Count(separator));
    }
}

/// <summary>The cells of one row; with a problem, they cannot be trusted.</summary>
internal sealed record KitSheetRow(int Line, IReadOnlyList<string> Cells, string? Problem);
