using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Reading.VCards;
using PressEvents.Web.Features.Import.Reading.Workbooks;

namespace PressEvents.Web.Features.Import.Reading;

/// <summary>
/// Reads a file into rows, within the limits: a workbook, vCards, labelled or delimited text. Its content says which, never its
/// name. What is broken is refused with the line it is in.
/// </summary>
internal static class SheetReader
{
    public static Invalid TooLarge { get; } =
        new("file", $"The file is larger than {ImportLimits.Bytes / 1024 / 1024} MB; split it, or leave out columns.");

    public static Result<Sheet> Read(ImportFile file)
    {
        if (file.Bytes.Length > ImportLimits.Bytes)
        {
            return TooLarge;
        }

        if (WorkbookArchive.IsOle(file.Bytes.Span))
        {
            return WorkbookArchive.OleRefusal(file.Bytes.Span);
        }

        return WorkbookArchive.IsZip(file.Bytes.Span) ? WorkbookReader.Read(file) : ReadText(file);
    }

    private static Result<Sheet> ReadText(ImportFile file)
    {
        var decoded = FileText.Decode(file.Bytes.Span);
        if (decoded is not { Value: { } source })
        {
            return decoded.Refusal!;
        }

        if (VCardReader.Recognises(source.Text))
        {
            return VCardReader.Read(file.Name, source);
        }

        if (LabelledText.Recognises(source.Text))
        {
            return LabelledText.Read(file.Name, source);
        }

        var (delimiter, body, linesBefore) = Delimiters.Find(source.Text);
        var rows = Rows(body, delimiter, linesBefore);
        return rows is { Value: { } read } ? new Sheet(file.Name, source.Encoding, delimiter, read) : rows.Refusal!;
    }

    private static Result<IReadOnlyList<SheetRow>> Rows(string text, string delimiter, int linesBefore)
    {
        try
        {
            var rows = Parse(text, delimiter, linesBefore);
            return rows.Count == 0 ? Refused<IReadOnlyList<SheetRow>>("The file is empty.") : new(rows, null);
        }
        catch (BrokenSheetException broken)
        {
            return Refused<IReadOnlyList<SheetRow>>(broken.Message);
        }
    }

    /// <summary>The rows of the text; throws <see cref="BrokenSheetException"/> at the first that cannot be read.</summary>
    internal static List<SheetRow> Parse(string text, string delimiter, int linesBefore, int atMost = int.MaxValue)
    {
        var rows = new List<SheetRow>();
        var line = linesBefore + 1;
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, Configuration(delimiter, () => line));
        while (rows.Count < atMost && ReadNext(parser, line))
        {
            rows.Add(Checked(new SheetRow(line, parser.Record!), rows.Count));
            line = linesBefore + parser.RawRow + 1;
        }

        // The line end that closes a file is no row; a blank row between others is one.
        while (rows.Count > 0 && rows[^1].Cells is [""] && atMost == int.MaxValue)
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return rows;
    }

    private static bool ReadNext(CsvParser parser, int line)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw CellTooLong(line);
        }
    }

    private static SheetRow Checked(SheetRow row, int rowsBefore)
    {
        if (rowsBefore > ImportLimits.Rows)
        {
            throw new BrokenSheetException($"The file has more than {ImportLimits.Rows:N0} rows; split it.");
        }

        if (row.Cells.Count > ImportLimits.Columns)
        {
            throw new BrokenSheetException($"Line {row.Line} has {row.Cells.Count:N0} columns; {ImportLimits.Columns} are the most.");
        }

        return row.Cells.All(cell => cell.Length <= ImportLimits.CellLength) ? row : throw CellTooLong(row.Line);
    }

    private static CsvConfiguration Configuration(string delimiter, Func<int> line) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter,
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        // Measured with its quotes, the doubled ones too; the cell itself is measured afterwards.
        MaxFieldSize = (2 * ImportLimits.CellLength) + 2,
        BadDataFound = bad =>
        {
            // A quote inside an unquoted cell is text: 5" tape. One that opens a cell must close it.
            if (bad.Field.StartsWith('"'))
            {
                throw new BrokenSheetException(bad.Field.AsSpan().TrimEnd().Count('"') % 2 == 1
                    ? $"In the row that starts on line {line()} a quotation mark opens a cell and nothing closes it."
                    : $"In the row that starts on line {line()} text follows a closing quotation mark.");
            }
        },
    };

    private static BrokenSheetException CellTooLong(int line) =>
        new($"A cell in the row that starts on line {line} is longer than {ImportLimits.CellLength:N0} characters; is a quotation mark left open there?");

    private static Result<T> Refused<T>(string sentence) => new Invalid("file", sentence);
}

/// <summary>The text cannot be read further. Never leaves the reader: it becomes a refusal.</summary>
internal sealed class BrokenSheetException(string message) : Exception(message);
