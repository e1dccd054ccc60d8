using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.Logging;
using PressEvents.Print.Finishing;
using PressEvents.Print.Tests.Support;
using UglyToad.PdfPig.Writer;

namespace PressEvents.Print.Tests.Finishing;

public sealed class PdfFinisherTests(PrintShop shop)
{
    private readonly RecordingLogger<PdfFinisher> logger = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("This is no PDF.")]
    [InlineData("%PDF-1.4\nstartxref\n")]
    [InlineData("%PDF-1.4\nstartxref\n99999\n%%EOF")]
    [InlineData("%PDF-1.4\nxref\n0 0\ntrailer\n<</Root 1 0 R /Info 2 0 R>>\nstartxref\n9\n%%EOF")]
    [InlineData("%PDF-1.4\nxref\n0 0\ntrailer\n<</Root [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\nstartxref\n9\n%%EOF")]
    public void What_is_not_understood_comes_out_as_it_went_in_with_a_warning(string garbage)
    {
        var raw = Encoding.Latin1.GetBytes(garbage);

        var finished = new PdfFinisher(logger).Finish(raw, Some.Info());

        Assert.Same(raw, finished);
        Assert.Equal(LogLevel.Warning, Assert.Single(logger.Entries).Level);
    }

    [Fact]
    public void A_document_without_tags_does_not_claim_to_be_accessible()
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(100, 100);
        var raw = builder.Build();

        Assert.Same(raw, new PdfFinisher(logger).Finish(raw, Some.Info()));
        Assert.Single(logger.Entries);
    }

    [Fact]
    public async Task Half_a_document_comes_out_as_it_went_in()
    {
        var whole = await RawAsync();
        var half = whole[..(whole.Length / 2)];

        Assert.Same(half, new PdfFinisher(logger).Finish(half, Some.Info()));
    }

    [Fact]
    public async Task What_the_browser_makes_today_is_understood()
    {
        var raw = await RawAsync();

        Assert.NotSame(raw, new PdfFinisher(logger).Finish(raw, Some.Info()));
        Assert.Empty(logger.Entries);
    }

    [Fact]
    public async Task Items_have_bodies_and_links_say_where_they_lead()
    {
        var file = PdfFileReader.Read(new PdfFinisher(logger).Finish(await RawAsync(), Some.Info()));

        var dictionaries = file.Objects.Values.OfType<PdfDictionary>().ToList();
        var bodies = dictionaries.Count(dictionary => dictionary.Has("S", "LBody"));
        var links = dictionaries.Where(dictionary => dictionary.Has("Subtype", "Link"));
        Assert.Equal(2, bodies);
        Assert.Equal(
            ["Go to guests", "https://example.com/rsvp"],
            links.Select(link => Encoding.ASCII.GetString(((PdfString)link["Contents"]).Bytes)).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Facts_may_hold_any_letter()
    {
        var info = new DocumentInfo("<Żółć & 王小明>\u0001", "محمد (\\", "ar", Some.Now);

        using var pdf = UglyToad.PdfPig.PdfDocument.Open(new PdfFinisher(logger).Finish(await RawAsync(), info));

        Assert.Equal(info.Title, pdf.Information.Title);
        Assert.Equal(info.Author, pdf.Information.Author);
        Assert.True(pdf.TryGetXmpMetadata(out var metadata));
        Assert.Contains("<Żółć & 王小明>", XDocument.Parse(Encoding.UTF8.GetString(metadata.GetXmlBytes())).Root!.Value, StringComparison.Ordinal);
    }

    private Task<byte[]> RawAsync() => shop.PrintRawAsync(Some.Pack(), Ct);
}
