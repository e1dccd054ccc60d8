using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Tests.Features.Import;

public sealed class WorkbookReaderTests
{
    private static readonly string People = Workbooks.Row(1, "Name", "Email") + Workbooks.Row(2, "Mina Okafor", "mina@example.com");

    [Theory]
    [InlineData("guests.xlsx")]
    [InlineData("guests.csv")]
    [InlineData("pasted rows")]
    public void A_workbook_is_known_by_its_content_and_not_by_its_name(string name)
    {
        var sheet = SheetReader.Read(new ImportFile(name, Workbooks.Of(People))).Value!;

        Assert.Equal(("xlsx", "", ""), (sheet.Format, sheet.Encoding, sheet.Delimiter));
        Assert.Equal(["Mina Okafor", "mina@example.com"], sheet.Rows[1].Cells);
    }

    [Fact]
    public void Text_named_like_a_workbook_is_read_as_text() =>
        Assert.Equal("csv", SheetReader.Read(Lists.File("Name,Email\nMina,mina@example.com", "guests.xlsx")).Value!.Format);

    [Fact]
    public void A_workbook_gives_the_rows_of_its_first_visible_sheet_that_has_any()
    {
        var sheet = Read(Workbooks.Of(
            ("Lists", "hidden", Workbooks.Row(1, "hidden")), ("Settings", "veryHidden", Workbooks.Row(1, "very")),
            ("Empty", "visible", ""), ("Blank", "visible", "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>"), ("Guests", "visible", People), ("More", "visible", Workbooks.Row(1, "more"))));

        Assert.Equal("Name", sheet.Rows[0].Cells[0]);
    }

    [Theory]
    [InlineData("<c r=\"A1\"><v>447912345678</v></c>", "447912345678")]
    [InlineData("<c r=\"A1\"><v>4.47912345678E11</v></c>", "447912345678")]
    [InlineData("<c r=\"A1\"><v>12</v></c>", "12")]
    [InlineData("<c r=\"A1\"><v>-3.0</v></c>", "-3")]
    [InlineData("<c r=\"A1\"><v>0.30000000000000004</v></c>", "0.3")]
    [InlineData("<c r=\"A1\"><v>1E20</v></c>", "100000000000000000000")]
    [InlineData("<c r=\"A1\" s=\"3\"><v>791234567</v></c>", "0791234567")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>0</v></c>", "FALSE")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>46348</v></c>", "2026-11-22")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>46348</v></c>", "2026-11-22")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>46348.770833333336</v></c>", "2026-11-22 18:30")]
    [InlineData("<c r=\"A1\" s=\"4\"><v>0.77083333333333337</v></c>", "18:30")]
    [InlineData("<c r=\"A1\"><f>1+1</f><v>2</v></c>", "2")]
    [InlineData("<c r=\"A1\" t=\"str\"><f>B1&amp;\"!\"</f><v>Hello!</v></c>", "Hello!")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>007</t></is></c>", "007")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><r><t>Nguyễn </t></r><r><t>Ánh</t></r></is></c>", "Nguyễn Ánh")]
    [InlineData("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "")]
    public void A_cell_is_the_text_a_person_sees(string cell, string text) =>
        Assert.Equal([text, "end"], Read(Workbooks.Of($"<row r=\"1\">{cell}<c r=\"B1\" t=\"str\"><v>end</v></c></row>")).Rows[0].Cells);

    [Fact]
    public void Texts_that_cells_share_are_read()
    {
        var parts = Workbooks.Parts([("Guests", "visible", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>")]);
        var texts = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>Email</t></si><si><r><t>Full </t></r><r><t>Name</t></r></si></sst>"u8;

        Assert.Equal(["Full Name", "Email"], Read(Workbooks.Zip([.. parts, ("xl/sharedStrings.xml", texts.ToArray())])).Rows[0].Cells);
    }

    [Fact]
    public void Rows_keep_their_number_blank_ones_stay_and_the_last_ones_are_dropped()
    {
        var sheet = Read(Workbooks.Of(
            Workbooks.Row(2, "Name", "Email") + Workbooks.Row(3, "Mina") + Workbooks.Row(6, "Jo", "jo@example.com") + Workbooks.Row(7, "", "")
            + "<row r=\"9000\"><c r=\"A9000\" s=\"1\"/></row>"));

        Assert.Equal([1, 2, 3, 4, 5, 6], sheet.Rows.Select(row => row.Line));
        Assert.Equal([true, false, false, true, true, false], sheet.Rows.Select(row => row.IsBlank));
        Assert.Equal(["Mina", ""], sheet.Rows[2].Cells);
    }

    [Fact]
    public void A_workbook_at_the_limits_is_read()
    {
        var rows = string.Concat(Enumerable.Range(1, ImportLimits.Rows + 1).Select(line => Workbooks.Row(line, $"Guest {line}", $"guest{line}@example.com", "Example Weekly")));

        Assert.Equal(ImportLimits.Rows + 1, Read(Workbooks.Of(rows)).Rows.Count);
        Assert.Equal(ImportLimits.CellLength, Read(Workbooks.Of(Workbooks.Row(1, new string('x', ImportLimits.CellLength)))).Rows[0].Cells[0].Length);
    }

    [Fact]
    public void A_workbook_over_a_limit_is_refused_in_one_sentence()
    {
        Assert.Contains("20,000 rows", Refused(Workbooks.Of(Workbooks.Row(ImportLimits.Rows + 2, "Mina"))), StringComparison.Ordinal);
        Assert.Contains("Line 1 has 703 columns", Refused(Workbooks.Of("<row r=\"1\"><c r=\"AAA1\"><v>1</v></c></row>")), StringComparison.Ordinal);
        Assert.Contains("line 3 is longer than 4,096", Refused(Workbooks.Of(Workbooks.Row(3, new string('x', ImportLimits.CellLength + 1)))), StringComparison.Ordinal);
        Assert.Contains("reaches to row", Refused(Workbooks.Of("<row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row>")), StringComparison.Ordinal);
        Assert.Contains("no sheet with rows", Refused(Workbooks.Of("")), StringComparison.Ordinal);
    }

    private static Sheet Read(byte[] bytes)
    {
        var read = SheetReader.Read(Workbooks.File(bytes));
        Assert.True(read.IsDone, (read.Refusal as Invalid)?.Sentence);
        return read.Value!;
    }

    private static string Refused(byte[] bytes) => Assert.IsType<Invalid>(SheetReader.Read(Workbooks.File(bytes)).Refusal).Sentence;
}
