using PressEvents.Print.Finishing;
using PressEvents.Print.Joining;
using PressEvents.Print.Tests.Support;
using UglyToad.PdfPig;

namespace PressEvents.Print.Tests.Joining;

public sealed class PdfPagesTests(PrintShop shop)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_are_taken_as_they_are()
    {
        using var pdf = PdfDocument.Open(PdfPages.Take(await JoinedPaper.PrintAsync(shop, "Ida Berg", Ct), [4, 2]));

        Assert.Equal(2, pdf.NumberOfPages);
        Assert.Contains("A caravan crosses", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("Ida Berg, page 2 of 4", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("4, beside Ida Berg", pdf.GetPage(2).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Every_page_keeps_the_rules_by_itself(int page)
    {
        Assert.Empty(PdfRules.Broken(PdfPages.Take(await JoinedPaper.PrintAsync(shop, "Ida Berg", Ct), [page])));
    }

    [Fact]
    public async Task Bookmarks_and_tags_are_those_of_the_pages()
    {
        var pages = PdfPages.Take(await JoinedPaper.PrintAsync(shop, "Ida Berg", Ct), [3, 4]);

        Assert.Equal(["Facts 1", "  Figures 1", "Your seat 2"], ReadTags.Bookmarks(pages), StringComparer.Ordinal);
        Assert.Equal(["H1", "H2", "H1"], ReadTags.Outline(pages).Select(line => line.Trim()).Where(line => line is ['H', _]), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_page_that_is_not_taken_becomes_text_and_others_stay()
    {
        var pack = await JoinedPaper.PrintAsync(shop, "Ida Berg", Ct);

        Assert.Equal(1, Links(PdfPages.Take(pack, [1, 4])));
        Assert.Equal(2, Links(PdfPages.Take(pack, [1, 3, 4])) - Links(PdfPages.Take(pack, [3])));
    }

    [Fact]
    public async Task Nothing_of_other_pages_is_in_the_file()
    {
        var first = PdfFileReader.Read(PdfPages.Take(await JoinedPaper.PrintAsync(shop, "Ida Berg", Ct), [1]));

        var pages = first.Objects.Values.OfType<PdfDictionary>().Where(value => value.Has("Type", "Page"));
        var tags = first.Objects.Values.OfType<PdfDictionary>().Where(value => value.Has("S", "Table"));
        Assert.Single(pages);
        Assert.Empty(tags);
    }

    [Fact]
    public async Task All_pages_of_a_document_are_the_document()
    {
        var pack = await JoinedPaper.PrintAsync(shop, "Ida Berg", Ct);

        var pages = PdfPages.Take(pack, [1, 2, 3, 4]);

        Assert.Equal(ReadTags.Outline(pack), ReadTags.Outline(pages), StringComparer.Ordinal);
        Assert.Equal(ReadTags.Bookmarks(pack), ReadTags.Bookmarks(pages), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData(0)]
    [InlineData(1, 5)]
    public async Task There_are_no_other_pages(params int[] pages)
    {
        var pack = await JoinedPaper.PrintAsync(shop, "Ida Berg", Ct);

        Assert.Throws<ArgumentException>(() => PdfPages.Take(pack, pages));
    }

    private static int Links(byte[] pdf) =>
        PdfFileReader.Read(pdf).Objects.Values.OfType<PdfDictionary>().Count(value => value.Has("Subtype", "Link"));
}
