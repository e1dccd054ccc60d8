using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Features.Import.Columns;

/// <summary>A column as it stands in the file: a name that no other column has, and the values that say anything.</summary>
internal sealed record SheetColumn(int Index, string Header, IReadOnlyList<string> Values)
{
    public ImportField Field { get; init; }
}

/// <summary>Names the columns of a sheet: doubles are counted, and the nameless are numbered.</summary>
internal static class SheetColumns
{
    private const int ValuesToLookAt = 200;

    public static IReadOnlyList<SheetColumn> Of(Sheet sheet, int headerRow)
    {
        var rows = sheet.Rows.Skip(headerRow + 1).Take(ValuesToLookAt).ToList();
        var named = headerRow >= 0 ? sheet.Rows[headerRow].Cells : [];
        var count = Count(named.Count, [.. rows.Where(row => !row.IsBlank).Select(row => row.Cells.Count)]);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, count).Select(i => new SheetColumn(i, Name(i, named, taken), Values(rows, i)))];
    }

    // As many as are named; more where every row ends in the same delimiters. Without names, as many as most rows have.
    private static int Count(int named, IReadOnlyList<int> widths)
    {
        var most = widths.CountBy(width => width).OrderByDescending(same => same.Value).Select(same => same.Key).FirstOrDefault(1);
        return named == 0 ? most : Math.Max(named, widths.DefaultIfEmpty(named).Min());
    }

    private static string Name(int index, IReadOnlyList<string> named, HashSet<string> taken)
    {
        var given = index < named.Count ? string.Join(' ', named[index].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
        var name = given.Length == 0 ? $"Column {index + 1}" : given;
        for (var n = 2; !taken.Add(name); n++)
        {
            name = $"{(given.Length == 0 ? "Column" : given)} ({n})";
        }

        return name;
    }

    private static List<string> Values(List<SheetRow> rows, int index) =>
        [.. rows.Where(row => index < row.Cells.Count).Select(row => row.Cells[index].Trim()).Where(cell => cell.Length > 0)];
}
