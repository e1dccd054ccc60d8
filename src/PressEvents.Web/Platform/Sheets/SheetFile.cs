using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http.HttpResults;
using MiniExcelLibs;

namespace PressEvents.Web.Platform.Sheets;

/// <summary>A sheet to download: column names, and rows of as many cells; an empty cell is null.</summary>
internal sealed record SheetFile(string Title, IReadOnlyList<string> Columns, IReadOnlyList<string?[]> Rows)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // With its mark, or Excel takes it for a list in the system's old encoding.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The sheet without these columns.</summary>
    public SheetFile Without(IReadOnlyCollection<string> columns)
    {
        int[] kept = [.. Enumerable.Range(0, Columns.Count).Where(i => !columns.Contains(Columns[i], StringComparer.Ordinal))];
        return new SheetFile(Title, [.. kept.Select(i => Columns[i])], [.. Rows.Select(row => kept.Select(i => row[i]).ToArray())]);
    }

    public FileContentHttpResult ToCsv() => TypedResults.File(CsvBytes(), "text/csv; charset=utf-8", FileNames.Of(Title, "csv"));

    /// <summary>As CSV by RFC 4180, formulas neutralised.</summary>
    public byte[] CsvBytes()
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, Utf8, leaveOpen: true))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", ShouldQuote = args => NeedsQuotes(args.Field) }))
        {
            foreach (var row in Rows.Prepend([.. Columns]))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(Formulas.Neutralise(cell ?? ""));
                }

                csv.NextRecord();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>As a workbook of one sheet. Every cell is text there, so that nothing is a formula and a telephone number keeps its zero.</summary>
    public FileContentHttpResult ToXlsx()
    {
        using var bytes = new MemoryStream();
        bytes.SaveAs(Rows.Select(AsRecord));
        return TypedResults.File(bytes.ToArray(), Workbook, FileNames.Of(Title, "xlsx"));
    }

    // A lone line feed too, which the writer takes for text where lines end with two characters.
    private static bool NeedsQuotes(string? field) => field is { Length: > 0 } && (field[0] is ' ' || field[^1] is ' ' || field.AsSpan().ContainsAny("\",\r\n"));

    private Dictionary<string, object?> AsRecord(string?[] row) =>
        Columns.Zip(row).ToDictionary(pair => pair.First, pair => (object?)pair.Second, StringComparer.Ordinal);
}
