using PressEvents.Domain;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import;

/// <summary>A file, its columns understood, row by row as people. Knows nothing of the address book yet.</summary>
internal sealed record ImportTable(Sheet Sheet, ColumnMapping Mapping, IReadOnlyList<RowReading> Rows)
{
    /// <summary>How rows that leave something open were settled.</summary>
    public IReadOnlyList<Resolution> Resolutions { get; init; } = [];

    public static Result<ImportTable> Read(ImportFile file, ImportChoices choices)
    {
        var read = SheetReader.Read(file);
        if (read is not { Value: { } sheet })
        {
            return read.Refusal!;
        }

        var mapping = ColumnMapper.Map(sheet, choices);
        return new ImportTable(sheet, mapping, mapping.Problem is null ? RowsOf(sheet, mapping) : []) { Resolutions = choices.Resolutions };
    }

    private static List<RowReading> RowsOf(Sheet sheet, ColumnMapping mapping)
    {
        var headers = mapping.Columns.Select(column => column.Header);
        var reader = new RowReader(mapping, Suppressions.IsListOfThem(sheet.FileName, headers));
        var readings = new List<RowReading>();
        SheetRow? secondTable = null;
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            if (i == mapping.HeaderRow)
            {
                continue;
            }

            var reading = reader.Read(sheet.Rows[i]);
            if (i < mapping.HeaderRow)
            {
                reading.Displace("The line stands above the column names.");
            }
            else if (secondTable is not null)
            {
                reading.Displace($"The row belongs to a second table, which starts on line {secondTable.Line}; import it as its own file.");
            }

            secondTable ??= IsOtherTable(sheet, mapping, i) ? sheet.Rows[i] : null;
            readings.Add(reading);
        }

        return readings;
    }

    // The same names once more are a page break; other names are another table, whose cells mean other things.
    private static bool IsOtherTable(Sheet sheet, ColumnMapping mapping, int row) =>
        mapping.HeaderRow >= 0 && row > mapping.HeaderRow && RowShape.NamesColumnsAgain(sheet.Rows[row])
        && !Keys(sheet.Rows[row]).SequenceEqual(Keys(sheet.Rows[mapping.HeaderRow]), StringComparer.Ordinal);

    private static IEnumerable<string> Keys(SheetRow row) => row.Cells.Take(row.Width).Select(HeaderText.Key);
}
