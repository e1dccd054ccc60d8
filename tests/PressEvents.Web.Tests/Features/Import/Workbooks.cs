using System.IO.Compression;
using System.Security;
using System.Text;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Tests.Features.Import;

/// <summary>Workbooks as files, from the few parts that make one.</summary>
internal static class Workbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The styles of the cells: 0 none, 1 a date, 2 a date and time, 3 ten digits, 4 a time.</summary>
    private const string Styles =
        $"""
        <styleSheet xmlns="{Main}"><numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="d mmm yyyy h:mm"/>
        <numFmt numFmtId="166" formatCode="0000000000"/><numFmt numFmtId="167" formatCode="h:mm"/></numFmts>
        <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/><xf numFmtId="167" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    public static ImportFile File(byte[] bytes, string name = "guests.xlsx") => new(name, bytes);

    /// <summary>One visible sheet with those rows, as the text of its XML.</summary>
    public static byte[] Of(string rows) => Of(("Guests", "visible", rows));

    public static byte[] Of(params IReadOnlyList<(string Name, string State, string Rows)> sheets) => Zip([.. Parts(sheets)]);

    /// <summary>One sheet whose cells are all text, from lines of cells that commas divide.</summary>
    public static byte[] OfText(string csv) => Of(string.Concat(csv.Split('\n').Select((line, i) => Row(i + 1, line.Split(',')))));

    public static string Row(int line, params IEnumerable<string> cells) =>
        $"<row r=\"{line}\">{string.Concat(cells.Select((cell, i) => $"<c r=\"{(char)('A' + i)}{line}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>"))}</row>";

    public static IEnumerable<(string Name, byte[] Content)> Parts(IReadOnlyList<(string Name, string State, string Rows)> sheets)
    {
        var numbered = sheets.Select((sheet, i) => (sheet.Name, sheet.State, sheet.Rows, Id: i + 1)).ToList();
        yield return Part("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""");
        yield return Part("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        yield return Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(numbered.Select(s => $"""<sheet name="{s.Name}" sheetId="{s.Id}" state="{s.State}" r:id="rId{s.Id}"/>"""))}</sheets></workbook>""");
        yield return Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(numbered.Select(s => $"""<Relationship Id="rId{s.Id}" Type="{Relations}/worksheet" Target="worksheets/sheet{s.Id}.xml"/>"""))}<Relationship Id="rIdS" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        yield return Part("xl/styles.xml", Styles);
        foreach (var sheet in numbered)
        {
            yield return Part($"xl/worksheets/sheet{sheet.Id}.xml", $"""<worksheet xmlns="{Main}"><sheetData>{sheet.Rows}</sheetData></worksheet>""");
        }
    }

    public static byte[] Zip(params IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static (string, byte[]) Part(string name, string xml) => (name, Encoding.UTF8.GetBytes(xml));
}
