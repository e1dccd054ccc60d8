using System.Globalization;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;
using PressEvents.Web.Platform.Sheets;

namespace PressEvents.Web.Features.Import;

/// <summary>
/// The rows that an import leaves out, cell by cell as they came and under the file's own column names, each with its line and
/// the reason in front: to be corrected and imported again, which ignores these two.
/// </summary>
internal static class LeftOutFile
{
    /// <summary>Null where the file can no longer be read in this way.</summary>
    public static byte[]? Of(ImportPlan plan, ImportFile file, ImportChoices choices)
    {
        if (ImportTable.Read(file, choices) is not { Value: { } table })
        {
            return null;
        }

        var reasons = plan.Rows.Where(row => row.IsLeftOut).ToDictionary(row => row.Line, Reason);
        string?[][] rows = [.. table.Sheet.Rows
            .Where(row => reasons.ContainsKey(row.Line) && !row.IsBlank)
            .Select(row => (string?[])[row.Line.ToString(CultureInfo.InvariantCulture), reasons[row.Line], .. row.Cells])];
        return new SheetFile("left out", ["Line", "Reason", .. Names(table)], rows).CsvBytes();
    }

    public static bool HasRows(ImportPlan plan) => plan.Counts.Conflict + plan.Counts.Refused > 0;

    // A file without column names gets those of our fields, so that it is understood the next time.
    private static IEnumerable<string> Names(ImportTable table)
    {
        var header = table.Mapping.HeaderRow;
        var own = header >= 0 ? table.Sheet.Rows[header].Cells : [];
        return table.Mapping.Columns.Select(column =>
            column.Index < own.Count && own[column.Index].Length > 0 ? own[column.Index]
            : column.Field is ImportField.Ignore ? column.Header
            : column.Field.Label());
    }

    private static string Reason(PlannedRow row) => row.Reason ?? "";
}
