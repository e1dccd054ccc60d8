using PressEvents.Domain.Contacts;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Features.Import.Rows;

/// <summary>Sees the rows of a sheet that are nobody: blank, ragged, headings, totals, names of columns again.</summary>
internal static class RowShape
{
    private const int WideEnoughForHeadings = 4;

    private static readonly HashSet<string> Totals = new(StringComparer.Ordinal)
        { "total", "totals", "subtotal", "grandtotal", "sum", "summe", "gesamt" };

    public static string? Problem(SheetRow row, ColumnMapping mapping)
    {
        var columns = mapping.Columns.Count;
        if (row.Problem is not null)
        {
            return row.Problem;
        }

        if (row.IsBlank)
        {
            return "The row is blank.";
        }

        if (NamesColumnsAgain(row))
        {
            return "The row names columns again.";
        }

        if (row.Cells.Count != columns)
        {
            return $"Line {row.Line} has {row.Cells.Count} cells where the file has {columns} columns.";
        }

        var filled = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        if (!filled.Exists(cell => cell.Contains('@', StringComparison.Ordinal)) && filled.Exists(cell => Totals.Contains(HeaderText.Key(cell))))
        {
            return "The row is a total, not a person.";
        }

        return columns >= WideEnoughForHeadings && filled is [var only] && EmailAddress.TryParse(only) is null
            ? "Only one cell is filled, as in a heading; if it is a person, add an address or an outlet."
            : null;
    }

    /// <summary>Whether the row is a row of column names: two or more, and hardly anything else.</summary>
    public static bool NamesColumnsAgain(SheetRow row)
    {
        // Nearly every row of a list holds an address, and no row of names does: the names need not be looked at.
        if (row.Cells.Any(cell => cell.Contains('@', StringComparison.Ordinal)))
        {
            return false;
        }

        var filled = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        var names = filled.Count(cell => FieldAliases.Find(cell) is not null);
        return names >= 2 && names * 2 > filled.Count && HeaderFinder.Names(row);
    }
}
