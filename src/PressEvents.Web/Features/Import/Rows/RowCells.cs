using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Reading;
using PressEvents.Web.Platform.Sheets;

namespace PressEvents.Web.Features.Import.Rows;

/// <summary>Finds the cells of a row by what their columns mean.</summary>
internal sealed class RowCells(ColumnMapping mapping)
{
    private readonly ILookup<ImportField, SheetColumn> at = mapping.Columns.Where(column => column.Field is not ImportField.Ignore).ToLookup(column => column.Field);

    public bool Has(ImportField field) => at.Contains(field);

    public string? Header(ImportField field) => at[field].FirstOrDefault()?.Header;

    public string? Of(SheetRow row, ImportField field) => All(row, field).FirstOrDefault();

    /// <summary>One for each column that the field has in this row; a few fields have several.</summary>
    public IEnumerable<string> All(SheetRow row, ImportField field) =>
        at[field].Where(column => column.Index < row.Cells.Count).Select(column => Formulas.Restore(row.Cells[column.Index]));

    public string? Line(SheetRow row, ImportField field) => CellText.Line(Of(row, field));
}
