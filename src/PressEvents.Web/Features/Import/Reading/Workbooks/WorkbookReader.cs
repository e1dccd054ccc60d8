using System.Text;
using ExcelDataReader;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Import.Reading.Workbooks;

/// <summary>Reads the first sheet of an XLSX that is shown and has rows, within the limits.</summary>
internal static class WorkbookReader
{
    // The size of a sheet in Excel; and how much of it may be looked through, mostly empty as it then is.
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;
    private const long CellsToLookAt = 50_000_000;

    // The reader asks for Windows-1252 even where it reads none.
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Invalid Broken { get; } = new("file", "The workbook is damaged and cannot be read. Save it again as XLSX or CSV and choose that file.");

    public static Result<Sheet> Read(ImportFile file)
    {
        if (WorkbookArchive.Problem(file.Bytes) is { } problem)
        {
            return problem;
        }

        try
        {
            using var stream = new MemoryStream(file.Bytes.ToArray(), writable: false);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            return FirstSheet(reader) is { } rows
                ? new Sheet(file.Name, Encoding: "", Delimiter: "", rows) { Format = "xlsx" }
                : new Invalid("file", "The workbook has no sheet with rows.");
        }
        catch (BrokenSheetException broken)
        {
            return new Invalid("file", broken.Message);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A stranger's file against a library: whatever it trips over, the file cannot be read, and that is no fault of ours.
            return Broken;
        }
    }

    private static List<SheetRow>? FirstSheet(IExcelDataReader reader)
    {
        do
        {
            if (reader.VisibleState is null || string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
            {
                var rows = Rows(reader);
                if (rows.Count > 0)
                {
                    return rows;
                }
            }
        }
        while (reader.NextResult());
        return null;
    }

    // A blank row between others is one; those after the last are none, however far a format reaches.
    private static List<SheetRow> Rows(IExcelDataReader reader)
    {
        CheckExtent(reader.RowCount, reader.FieldCount);
        var rows = new List<SheetRow>();
        var line = 0;
        while (reader.Read())
        {
            line++;
            var cells = Cells(reader, line);
            if (cells.Count > 0)
            {
                FillTo(rows, line - 1);
                rows.Add(new SheetRow(line, cells));
            }
        }

        return Squared(rows);
    }

    private static void FillTo(List<SheetRow> rows, int line)
    {
        if (line > ImportLimits.Rows)
        {
            throw new BrokenSheetException($"The sheet has more than {ImportLimits.Rows:N0} rows; split it.");
        }

        while (rows.Count < line)
        {
            rows.Add(new SheetRow(rows.Count + 1, []));
        }
    }

    // The cells up to the last one that says anything.
    private static List<string> Cells(IExcelDataReader reader, int line)
    {
        var width = reader.FieldCount;
        while (width > 0 && reader.GetValue(width - 1) is null or "")
        {
            width--;
        }

        if (width > ImportLimits.Columns)
        {
            throw new BrokenSheetException($"Line {line} has {width:N0} columns; {ImportLimits.Columns} are the most.");
        }

        var cells = Enumerable.Range(0, width).Select(column => WorkbookCell.Text(reader, column)).ToList();
        return cells.TrueForAll(cell => cell.Length <= ImportLimits.CellLength)
            ? cells
            : throw new BrokenSheetException($"A cell in line {line} is longer than {ImportLimits.CellLength:N0} characters.");
    }

    // A sheet is a rectangle: a row whose last cells are empty has them nevertheless.
    private static List<SheetRow> Squared(List<SheetRow> rows)
    {
        var width = rows.Select(row => row.Cells.Count).DefaultIfEmpty().Max();
        return rows.ConvertAll(row => row with { Cells = [.. row.Cells, .. Enumerable.Repeat("", width - row.Cells.Count)] });
    }

    private static void CheckExtent(int rows, int columns)
    {
        if (rows > LastRow || columns > LastColumn || (long)rows * columns > CellsToLookAt)
        {
            throw new BrokenSheetException($"The sheet reaches to row {rows:N0} and column {columns:N0}; copy the list into a new workbook.");
        }
    }
}
