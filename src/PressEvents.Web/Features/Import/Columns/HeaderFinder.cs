using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Features.Import.Columns;

/// <summary>Finds the row that names the columns. Where that cannot be seen it asks, and does not guess.</summary>
internal static class HeaderFinder
{
    private const int RowsToLookAt = 10;

    /// <summary>The index of the row of names, or -1 for a list that starts at once.</summary>
    public static Result<int> Find(Sheet sheet, bool? said)
    {
        var first = 0;
        while (first < sheet.Rows.Count - 1 && sheet.Rows[first].IsBlank)
        {
            first++;
        }

        if (said is { } hasHeader)
        {
            return hasHeader ? Below(sheet, first) ?? first : -1;
        }

        return Below(sheet, first) is { } found ? found : new Invalid("header", Question(sheet.Rows[first]));
    }

    /// <summary>Whether the row names columns: a name or an address among them, and no cell that is an address itself.</summary>
    public static bool Names(SheetRow row) =>
        row.Cells.Any(cell => FieldAliases.Find(cell) is { Field: ImportField.Name or ImportField.FirstName or ImportField.LastName or ImportField.Email })
        && !row.Cells.Any(cell => EmailAddress.TryParse(cell) is not null);

    // Some exports put a few lines of notes above the names; anything wider than a note is data.
    private static int? Below(Sheet sheet, int first)
    {
        for (var i = first; i < Math.Min(sheet.Rows.Count, first + RowsToLookAt); i++)
        {
            if (Names(sheet.Rows[i]))
            {
                return i;
            }

            if (sheet.Rows[i].Width > 2 || sheet.Rows[i].Cells.Any(cell => EmailAddress.TryParse(cell) is not null))
            {
                return null;
            }
        }

        return null;
    }

    private static string Question(SheetRow row)
    {
        var start = string.Join(", ", row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Take(3).Select(cell => $"“{Short(cell)}”"));
        return $"Line {row.Line} ({start}) names no column we know: does it hold column names, or does the list start there?";
    }

    private static string Short(string cell) => cell.Length <= 40 ? cell : cell[..40] + "…";
}
