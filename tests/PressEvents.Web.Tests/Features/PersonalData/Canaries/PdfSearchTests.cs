using System.IO.Compression;
using System.Text;
using PressEvents.Web.Tests.Support;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace PressEvents.Web.Tests.Features.PersonalData.Canaries;

/// <summary>The controls of the search itself: however a text is written into a PDF, it is found.</summary>
public sealed class PdfSearchTests
{
    private const string Wanted = CanaryEvening.Canary;

    public static TheoryData<string> Written =>
    [
        $"<< /Title ({Wanted}) >>",
        $"<< /T <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("\uFEFF" + Wanted))}> >>",
        $"<< /T ({Encoding.Latin1.GetString(Encoding.BigEndianUnicode.GetBytes(Wanted))}) >>",
        $"<< /Alt ({string.Concat(Wanted.Select(c => $"\\{Convert.ToString(c, 8)}"))}) >>",
        $"<< /BaseFont /AAAAAA+#{(int)Wanted[0]:X2}{Wanted[1..]} >>",
    ];

    [Theory]
    [MemberData(nameof(Written))]
    public void A_text_is_found_however_it_is_written(string written)
    {
        Assert.Contains(Wanted, PdfSearch.Bytes(Encoding.Latin1.GetBytes(written)), StringComparison.Ordinal);
        Assert.Contains(Wanted, PdfSearch.Bytes([.. "1 0 obj << /Type /ObjStm >> stream\n"u8, .. Packed(written), .. "\nendstream"u8]), StringComparison.Ordinal);
        Assert.Contains(Wanted, PdfSearch.Bytes([.. "x stream\r\n"u8, .. Packed("nothing"), .. "\r\nendstream 2 0 obj stream\r\n"u8, .. Packed(written), .. "\r\nendstream"u8]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_on_a_page_is_found_and_one_that_is_not_there_is_not()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).AddText(Wanted, 12, new UglyToad.PdfPig.Core.PdfPoint(50, 500), builder.AddStandard14Font(Standard14Font.Helvetica));
        var file = builder.Build();

        Assert.Contains(Wanted, PdfSearch.Text(file), StringComparison.Ordinal);
        Assert.DoesNotContain("nightingale", PdfSearch.Text(file), StringComparison.Ordinal);
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            stream.Write(Encoding.Latin1.GetBytes(text));
        }

        return packed.ToArray();
    }
}
