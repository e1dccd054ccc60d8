using System.Text;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Tests.Features.Import;

public sealed class SheetReaderTests
{
    static SheetReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> Delimited => new()
    {
        { "Name,Email\r\nMina,mina@example.com\r\n", "," },
        { "Name;Email\nMina;mina@example.com\n", ";" },
        { "Name\tEmail\nMina\tmina@example.com\n", "\t" },
        { "Name|Email\nMina|mina@example.com\n", "|" },
        { "Name,Email,Languages\nMina,mina@example.com,en; vi\nJo,jo@example.com,de; en\n", "," },
        { "Name;Email\nOkafor, Mina;mina@example.com\nLee, Jo;jo@example.com\n", ";" },
        { "Email\nmina@example.com\njo@example.com\n", "," },
        { "sep=;\r\nName;Email\r\nMina;mina@example.com\r\n", ";" },
        { "sep=\t\nName\tEmail\nMina\tmina@example.com\n", "\t" },
    };

    public static TheoryData<string, string> Encoded => new()
    {
        { "utf-8", "utf-8" },
        { "utf-8-mark", "utf-8" },
        { "utf-16", "utf-16le" },
        { "utf-16BE", "utf-16be" },
        { "utf-16-no-mark", "utf-16le" },
        { "windows-1252", "windows-1252" },
    };

    [Theory]
    [MemberData(nameof(Delimited))]
    public void The_delimiter_is_the_one_that_divides_the_rows_alike(string text, string delimiter) =>
        Assert.Equal(delimiter, Read(text).Delimiter);

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Names_come_out_of_every_encoding_as_they_went_in(string encoding, string named)
    {
        const string Text = "Name;Outlet\r\nZoë O’Quill;L’Éclair – Été\r\nJürgen Groß;Señal\r\n";
        byte[] bytes = encoding switch
        {
            "utf-8-mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)],
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)],
            "utf-16BE" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)],
            "utf-16-no-mark" => Encoding.Unicode.GetBytes(Text),
            _ => Encoding.GetEncoding(encoding).GetBytes(Text),
        };

        var sheet = SheetReader.Read(new ImportFile("list.csv", bytes)).Value!;

        Assert.Equal(named, sheet.Encoding);
        Assert.Equal(["Zoë O’Quill", "L’Éclair – Été"], sheet.Rows[1].Cells);
        Assert.Equal("Jürgen Groß", sheet.Rows[2].Cells[0]);
    }

    [Theory]
    [InlineData("Name,Email\nJosé Müller,jose@example.com\n", "José Müller")]
    [InlineData("Name\nRenée\n", "Renée")]
    [InlineData("Name,Email\nÅsa Öberg,a@example.com\n", "Åsa Öberg")]
    [InlineData("Name,Email\nÞórdís Ólafsdóttir,x@example.com", "Þórdís Ólafsdóttir")]
    public void A_short_western_file_is_taken_for_Windows_1252(string text, string name)
    {
        var sheet = SheetReader.Read(new ImportFile("list.csv", Encoding.GetEncoding(1252).GetBytes(text))).Value!;

        Assert.Equal("windows-1252", sheet.Encoding);
        Assert.Equal(name, sheet.Rows[1].Cells[0]);
    }

    [Fact]
    public void Rows_know_the_line_they_start_on_past_line_breaks_in_cells_and_blank_lines()
    {
        var sheet = Read("sep=,\r\nName,Address\r\nMina,\"12 Row\r\nLondon\r\n\r\nN1\"\r\n\r\nJo,\"a \"\"b\"\"\"\r\nTheo \"Teddy\" M,c\r\n");

        Assert.Equal([2, 3, 7, 8, 9], sheet.Rows.Select(row => row.Line));
        Assert.Equal("12 Row\r\nLondon\r\n\r\nN1", sheet.Rows[1].Cells[1]);
        Assert.True(sheet.Rows[2].IsBlank);
        Assert.Equal("a \"b\"", sheet.Rows[3].Cells[1]);
        Assert.Equal("Theo \"Teddy\" M", sheet.Rows[4].Cells[0]);
    }

    [Theory]
    [InlineData("Name,Email\nMina,m@example.com\n\"Jo,jo@example.com\nLee,lee@example.com\n", "line 3")]
    [InlineData("Name,Email\nMina,m@example.com\n\nJo,\"jo@example.com\n", "line 4")]
    [InlineData("sep=,\nName,Email\n\"Mina\" Okafor,m@example.com\n", "line 3")]
    public void A_broken_row_is_refused_with_its_line(string text, string line) =>
        Assert.Contains(line, Lists.Sentence(text), StringComparison.Ordinal);

    [Fact]
    public void A_file_over_a_limit_is_refused_in_one_sentence()
    {
        Assert.Contains("5 MB", Refused(new string('a', ImportLimits.Bytes + 1)), StringComparison.Ordinal);
        Assert.Contains("20,000 rows", Refused("Name\n" + string.Concat(Enumerable.Repeat("Mina\n", ImportLimits.Rows + 1))), StringComparison.Ordinal);
        Assert.Contains("Line 2 has 513 columns", Refused("Name,Email\n" + new string(',', ImportLimits.Columns)), StringComparison.Ordinal);
        Assert.Contains("line 2 is longer than 4,096", Refused("Name,Notes\nMina," + new string('x', ImportLimits.CellLength + 1)), StringComparison.Ordinal);
        Assert.Contains("line 2 is longer than 4,096", Refused("Name,Notes\nMina,\"" + new string('x', 1_000_000) + "\""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_at_the_limits_is_read()
    {
        Assert.Equal(ImportLimits.Rows + 1, Read("Name\n" + string.Concat(Enumerable.Repeat("Mina\n", ImportLimits.Rows))).Rows.Count);
        Assert.Equal(ImportLimits.CellLength, Read("Name,Notes\nMina," + new string('x', ImportLimits.CellLength)).Rows[1].Cells[1].Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("%PDF-1.7")]
    [InlineData("PK\u0003\u0004 a workbook")]
    [InlineData("a\0b")]
    public void What_is_no_list_is_refused(string text) => Assert.NotEmpty(Refused(text));

    [Fact]
    public void A_cut_off_wide_file_and_a_false_mark_are_refused_with_the_line()
    {
        Assert.Contains("Line 2", Refused([0xEF, 0xBB, 0xBF, .. "Name\nMin"u8, 0xE9, (byte)'\n']), StringComparison.Ordinal);
        Assert.Contains("UTF-16LE", Refused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Name\nMina\n"), 0x41]), StringComparison.Ordinal);
    }

    private static Sheet Read(string text) => SheetReader.Read(Lists.File(text)).Value!;

    private static string Refused(string text) => Refused(Encoding.UTF8.GetBytes(text));

    private static string Refused(byte[] bytes) => Assert.IsType<Invalid>(SheetReader.Read(new ImportFile("list.csv", bytes)).Refusal).Sentence;
}
