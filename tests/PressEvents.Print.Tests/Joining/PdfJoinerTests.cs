using PressEvents.Print.Finishing;
using PressEvents.Print.Joining;
using PressEvents.Print.Tests.Support;
using UglyToad.PdfPig;

namespace PressEvents.Print.Tests.Joining;

public sealed class PdfJoinerTests(PrintShop shop)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shared_pages_stand_between_the_personal_ones_under_the_running_foot()
    {
        using var pdf = PdfDocument.Open(await JoinedPaper.PrintAsync(shop, "Łukasz Żółć", Ct));

        string[] expected = ["The Salt Road", "The film", "Facts", "Your seat"];
        Assert.Equal(expected.Length, pdf.NumberOfPages);
        Assert.All(pdf.GetPages(), page => Assert.Contains(expected[page.Number - 1], page.Text, StringComparison.Ordinal));
        Assert.All(pdf.GetPages(), page => Assert.Contains($"Łukasz Żółć, page {page.Number} of 4", page.Text, StringComparison.Ordinal));
        Assert.All(pdf.GetPages(), page => Assert.Contains("For Łukasz Żółć", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Joined_or_printed_whole_a_document_says_the_same_to_a_screen_reader()
    {
        var joined = await JoinedPaper.PrintAsync(shop, "Ida Berg", Ct);
        var whole = await JoinedPaper.PrintWholeAsync(shop, "Ida Berg", Ct);

        Assert.Contains("  H2", ReadTags.Outline(whole), StringComparer.Ordinal);
        Assert.Equal(ReadTags.Outline(whole), ReadTags.Outline(joined), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Joined_or_printed_whole_a_document_has_the_same_bookmarks()
    {
        var joined = await JoinedPaper.PrintAsync(shop, "Ida Berg", Ct);
        var whole = await JoinedPaper.PrintWholeAsync(shop, "Ida Berg", Ct);

        string[] expected = ["The Salt Road 1", "  The film 2", "  Facts 3", "    Figures 3", "  Your seat 4"];
        Assert.Equal(expected, ReadTags.Bookmarks(whole), StringComparer.Ordinal);
        Assert.Equal(expected, ReadTags.Bookmarks(joined), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Link_targets_of_shared_pages_are_where_they_are_now()
    {
        var contents = PdfContents.Read(await JoinedPaper.PrintAsync(shop, "Ida Berg", Ct));

        Assert.Equal(4, contents.Pages);
        Assert.Equal((2, 3, 4), (contents.PageOf["work"], contents.PageOf["facts"], contents.PageOf["seat"]));
    }

    [Fact]
    public async Task Links_of_shared_pages_lead_on()
    {
        using var pdf = PdfDocument.Open(await JoinedPaper.PrintAsync(shop, "Ida Berg", Ct));

        Assert.Equal("https://example.com/facts", Assert.Single(pdf.GetPage(3).GetHyperlinks()).Uri);
    }

    [Fact]
    public async Task Cells_find_the_heads_of_their_own_table()
    {
        var file = PdfFileReader.Read(await JoinedPaper.PrintAsync(shop, "Ida Berg", Ct));

        var tree = file.Dictionary(file.Dictionary(file.Catalog["StructTreeRoot"])["IDTree"]);
        var heads = ((PdfArray)tree["Names"]).Items.OfType<PdfString>().Select(id => Convert.ToHexString(id.Bytes)).ToList();
        Assert.Equal(2, heads.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2, heads.Count);
    }

    [Fact]
    public async Task The_same_documents_joined_have_the_same_bytes_also_side_by_side()
    {
        var shared = SharedPages.Read(await shop.PrintAsync(await JoinedPaper.SharedAsync(), Ct));
        var personal = await shop.PrintAsync(await JoinedPaper.PersonalAsync("Ida Berg", shared.Contents), Ct);

        var joined = await Task.WhenAll(Enumerable.Range(1, 4)
            .Select(_ => Task.Run(() => PdfJoiner.Join(personal, [new JoinedPart("shared", shared)]), Ct)));

        Assert.All(joined, bytes => Assert.Equal(joined[0], bytes));
    }

    [Fact]
    public async Task Two_runs_of_shared_pages_find_their_places()
    {
        var first = SharedPages.Read(await shop.PrintAsync(JoinedPaper.Shared("""<h2 id="a">One</h2><a href="#a" hidden></a>"""), Ct));
        var second = SharedPages.Read(await shop.PrintAsync(JoinedPaper.Shared("""<h2 id="b">Two</h2><a href="#b" hidden></a>"""), Ct));
        var personal = await shop.PrintAsync(
            Some.Document("""
                <h1>Title</h1><div class="free" id="first"><a href="#first" hidden></a></div>
                <h2>Between</h2><div class="free" id="second"><a href="#second" hidden></a></div>
                """,
                ".free { break-before: page; break-after: page; height: 1mm }"),
            Ct);

        var joined = PdfJoiner.Join(personal, [new JoinedPart("second", second), new JoinedPart("first", first)]);

        Assert.Equal(["Title 1", "  One 2", "  Between 3", "  Two 4"], ReadTags.Bookmarks(joined), StringComparer.Ordinal);
        Assert.Equal(
            ["Document", "  H1", "    page 1", "  H2", "    page 2", "  H2", "    page 3", "  H2", "    page 4"],
            ReadTags.Outline(joined),
            StringComparer.Ordinal);
    }
}
