using PressEvents.Print.Finishing;
using PressEvents.Print.Joining;
using PressEvents.Print.Tests.Support;
using UglyToad.PdfPig;

namespace PressEvents.Print.Tests.Joining;

public sealed class PdfBinderTests(PrintShop shop)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Documents_follow_each_other_each_under_its_bookmark()
    {
        var bound = await BindAsync("Ida Berg", "Łukasz Żółć");

        Assert.Equal(
            [
                "Pack of Ida Berg 1", "  The Salt Road 1", "    The film 2", "    Facts 3", "      Figures 3", "    Your seat 4",
                "Pack of Łukasz Żółć 5", "  The Salt Road 5", "    The film 6", "    Facts 7", "      Figures 7", "    Your seat 8",
            ],
            ReadTags.Bookmarks(bound),
            StringComparer.Ordinal);
        using var pdf = PdfDocument.Open(bound);
        Assert.Contains("Ida Berg, page 4 of 4", pdf.GetPage(4).Text, StringComparison.Ordinal);
        Assert.Contains("Łukasz Żółć, page 1 of 4", pdf.GetPage(5).Text, StringComparison.Ordinal);
        Assert.Equal("All packs", pdf.Information.Title);
    }

    [Fact]
    public async Task A_bound_document_keeps_the_rules()
    {
        Assert.Empty(PdfRules.Broken(await BindAsync("Ida Berg", "Łukasz Żółć", "王小明")));
    }

    [Fact]
    public async Task A_bound_document_can_be_bound_again()
    {
        var bound = await BindAsync("Ida Berg", "Łukasz Żółć");

        var again = PdfBinder.Bind([new BoundDocument("First", bound), new BoundDocument("Second", bound)], Some.Info("Twice"));

        Assert.Empty(PdfRules.Broken(again));
        Assert.Equal(16, PdfContents.Read(again).Pages);
    }

    [Fact]
    public async Task Links_stay_within_their_document()
    {
        var contents = PdfContents.Read(await BindAsync("Ida Berg", "Łukasz Żółć"));

        Assert.Equal((4, 8), (contents.PageOf["1.seat"], contents.PageOf["2.seat"]));
    }

    [Fact]
    public async Task What_documents_share_is_in_the_file_once()
    {
        var one = await BindAsync("Ida Berg");
        var five = await BindAsync("Ida Berg", "Ida Berg", "Ida Berg", "Ida Berg", "Ida Berg");

        Assert.Equal(Streams(one), Streams(five));
        Assert.InRange(five.Length, one.Length, 2 * one.Length);
    }

    [Fact]
    public async Task The_same_documents_bound_have_the_same_bytes()
    {
        Assert.Equal(await BindAsync("Ida Berg", "王小明"), await BindAsync("Ida Berg", "王小明"));
    }

    private static int Streams(byte[] pdf) => PdfFileReader.Read(pdf).Objects.Values.Count(value => value is PdfDictionary { Stream: not null });

    private async Task<byte[]> BindAsync(params string[] guests)
    {
        var documents = new List<BoundDocument>();
        foreach (var guest in guests)
        {
            documents.Add(new BoundDocument($"Pack of {guest}", await JoinedPaper.PrintAsync(shop, guest, Ct)));
        }

        return PdfBinder.Bind(documents, Some.Info("All packs"));
    }
}
