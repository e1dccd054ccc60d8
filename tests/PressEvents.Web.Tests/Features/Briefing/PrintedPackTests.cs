using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Print;
using PressEvents.Web.Features.Briefing;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Packs as a real browser prints them, read back from their bytes.</summary>
public sealed class PrintedPackTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pack_names_guest_outlet_table_rules_and_facts()
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Nguyễn Thị Ánh", seat: 3);
        evening.AddCompanion(guest, "Rui Ferreira-Quill");
        evening.Add("Łukasz Żółć", seat: 4);

        var pack = await PrintAsync(evening, guest);

        using var pdf = PdfDocument.Open(pack.Pdf);
        var text = TextOf(pdf);
        Assert.All(
            [
                "Nguyễn Thị Ánh", guest.Outlet, "Rui Ferreira-Quill", "The window table, seat 3", "Łukasz Żółć", "You accepted version 1",
                "On the record", "Filming took three years.", "An account of the evening; as of 31 December 2017", "Allen Hughes", "A first glass",
                "four decades of story", "press@agency.example",
            ],
            expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.Equal("The Defiant Ones: briefing pack for Nguyễn Thị Ánh", pdf.Information.Title);
        Assert.Equal(pdf.NumberOfPages, PdfContents.Read(pack.Pdf).Pages);
        Assert.Contains($"Version 1 · page {pdf.NumberOfPages} of {pdf.NumberOfPages}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_private_of_anybody_is_in_the_file()
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Ada Lovelace", seat: 1);
        evening.AddCompanion(guest, "Grace Companion");
        evening.Add("Bob Neighbour", seat: 2);

        var pack = await PrintAsync(evening, guest);

        using var pdf = PdfDocument.Open(pack.Pdf);
        var everything = TextOf(pdf) + pdf.Information + System.Text.Encoding.Latin1.GetString(pack.Pdf);
        Assert.DoesNotContain(PackedEvening.Canary, everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("vegan", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("kosher", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Bob", pdf.Information.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_data_make_the_same_bytes()
    {
        var evening = new PackedEvening();
        var guest = evening.Add("محمد السراج", seat: 2);
        var first = await PrintAsync(evening, guest);
        Directory.Delete(Path.Combine(app.DataDirectory, "packs"), recursive: true);

        var second = await PrintAgainAsync(evening, guest);

        Assert.Equal(first.Pdf, second.Pdf);
    }

    [Theory]
    [InlineData(nameof(PaperSize.A4), 595)]
    [InlineData(nameof(PaperSize.Letter), 612)]
    public async Task Every_paper_has_its_size_and_no_page_is_empty(string paper, int width)
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Theodora Maximiliane Wolkenstein-Trostburg von und zu Sampletown", seat: 1);

        var pack = await PrintAsync(evening, guest, Enum.Parse<PaperSize>(paper));

        using var pdf = PdfDocument.Open(pack.Pdf);
        Assert.All(pdf.GetPages(), page => Assert.InRange(page.Width, width - 1, width + 1));
        Assert.All(pdf.GetPages().Skip(1), page => Assert.True(page.Text.Length > 60, $"Page {page.Number} says only: {page.Text}"));
    }

    public void Dispose() => app.Dispose();

    private async Task<PrintedFile> PrintAsync(PackedEvening evening, PackedGuest guest, PaperSize paper = PaperSize.A4)
    {
        Assert.SkipUnless(app.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        await evening.SaveAsync(app);
        return await PrintAgainAsync(evening, guest, paper);
    }

    private async Task<PrintedFile> PrintAgainAsync(PackedEvening evening, PackedGuest guest, PaperSize paper = PaperSize.A4)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<PackQuery>().FindAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, guest.Guest.Id, PackSource.Published, Ct);
        return await scope.ServiceProvider.GetRequiredService<PackPrinter>().PrintAsync(row!, paper, Ct);
    }

    private static string TextOf(PdfDocument pdf) => string.Join(
        '\n', pdf.GetPages().Select(page => ContentOrderTextExtractor.GetText(page).Replace("\u00A0", " ", StringComparison.Ordinal)));
}
