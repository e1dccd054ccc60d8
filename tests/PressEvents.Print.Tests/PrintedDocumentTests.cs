using PressEvents.Print.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests;

public sealed class PrintedDocumentTests(PrintShop shop)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_tagged_and_says_its_title_author_and_language()
    {
        using var pdf = PdfDocument.Open(await shop.PrintAsync(Some.Pack(), Ct));

        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.ContainsKey(NameToken.StructTreeRoot));
        Assert.True(catalog.Get<DictionaryToken>(NameToken.Create("MarkInfo"), pdf.Structure.TokenScanner).ContainsKey(NameToken.Create("Marked")));
        Assert.Equal("en-GB", ((IDataToken<string>)catalog.Data[NameToken.Lang.Data]).Data);
        Assert.Equal("The Salt Road: briefing pack", pdf.Information.Title);
        Assert.Equal("Meridian Pictures", pdf.Information.Author);
        Assert.Equal("D:20260501090000+00'00'", pdf.Information.CreationDate);
    }

    [Fact]
    public async Task A_document_claims_both_standards_it_keeps()
    {
        using var pdf = PdfDocument.Open(await shop.PrintAsync(Some.Pack(), Ct));

        Assert.True(pdf.TryGetXmpMetadata(out var metadata));
        var facts = metadata.GetXDocument().Descendants().Select(element => $"{element.Name.LocalName} {element.Value}").ToList();
        Assert.Contains("part 1", facts, StringComparer.Ordinal);
        Assert.Contains("part 2", facts, StringComparer.Ordinal);
        Assert.Contains("conformance A", facts, StringComparer.Ordinal);
        Assert.True(pdf.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.OutputIntents));
    }

    [Theory]
    [InlineData("Łukasz Żółć")]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("王小明")]
    [InlineData("김민준")]
    [InlineData("Ольга, Ελένη")]
    public async Task Names_can_be_read_in_their_own_script(string name)
    {
        Assert.Contains(name, ReadPdf.Text(await shop.PrintAsync(Some.Pack(), Ct)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("محمد")]
    [InlineData("שרה")]
    public async Task Names_that_run_from_right_to_left_can_be_read(string name)
    {
        // Letters are drawn from the left and joined ones have forms of their own; what counts is who is named.
        var drawn = string.Concat(ReadPdf.Text(await shop.PrintAsync(Some.Pack(), Ct)).Reverse());

        Assert.Contains(name, drawn.Normalize(System.Text.NormalizationForm.FormKC), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_letter_is_set_in_a_font_of_ours()
    {
        using var pdf = PdfDocument.Open(await shop.PrintAsync(Some.Pack(), Ct));

        var fonts = pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.FontName ?? "a drawing");

        Assert.All(fonts, font => Assert.Matches("Newsreader|SourceSans3|NotoNaskhArabic|NotoSansHebrew|NotoSerifSC|NotoSansKR", font));
    }

    [Fact]
    public async Task The_same_document_has_the_same_bytes_whatever_was_printed_before_and_by_whom()
    {
        var first = await shop.PrintAsync(Some.Pack(), Ct);
        await shop.PrintAsync(Some.Document("<h1>Something else</h1><table><tr><th>One</th></tr><tr><td>Two</td></tr></table>"), Ct);
        var second = await shop.PrintAsync(Some.Pack(), Ct);
        await using var otherShop = new PrintShop();
        var third = await otherShop.PrintAsync(Some.Pack(), Ct);

        Assert.Equal(first, second);
        Assert.Equal(first, third);
    }

    [Fact]
    public async Task Page_numbers_and_watermarks_are_kept_from_screen_readers()
    {
        using var pdf = PdfDocument.Open(await shop.PrintAsync(Some.Pack(), Ct));

        var artifacts = string.Concat(pdf.GetPages()
            .SelectMany(page => page.GetMarkedContents())
            .Where(content => content.IsArtifact)
            .SelectMany(content => content.Letters)
            .Select(letter => letter.Value));

        Assert.Equal("Page 1For Łukasz ŻółćPage 2For Łukasz Żółć", artifacts);
    }

    [Fact]
    public async Task The_contents_know_the_page_of_each_link_target()
    {
        var contents = PdfContents.Read(await shop.PrintAsync(Some.Pack(), Ct));

        Assert.Equal(2, contents.Pages);
        Assert.Equal(2, contents.PageOf["guests"]);
    }

    [Fact]
    public async Task Headings_become_bookmarks()
    {
        using var pdf = PdfDocument.Open(await shop.PrintAsync(Some.Pack(), Ct));

        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["The Salt Road", "Guests"], bookmarks.GetNodes().Select(node => node.Title), StringComparer.Ordinal);
    }
}
