using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Print;
using PressEvents.Print.Tests.Support;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Whole packs as finished files: what a reader’s program finds in them. PRESSEVENTS_PACKS names a folder to look at them in.</summary>
public sealed class PackPagesTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(PaperSize.A4))]
    [InlineData(nameof(PaperSize.Letter))]
    public async Task A_whole_pack_keeps_the_rules_of_documents_and_has_a_bookmark_for_each_section(string paper)
    {
        var row = await RowAsync(WholeMaterial.Of());

        var file = await PrintAsync(row, Enum.Parse<PaperSize>(paper), "whole");

        using var pdf = PdfDocument.Open(file);
        Assert.Empty(PdfRules.Broken(file));
        Assert.InRange(pdf.NumberOfPages, 6, 14);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var sections = bookmarks.GetNodes().Where(node => node.Level == 1).Select(node => node.Title);
        Assert.Equal(Enum.GetValues<PackPart>().Where(part => part is not PackPart.Cover).Select(Heading), sections);
        Assert.All(bookmarks.GetNodes(), node => Assert.IsType<DocumentBookmarkNode>(node));
    }

    [Fact]
    public async Task Every_page_but_the_cover_says_whose_it_is_and_which_of_how_many()
    {
        var file = await PrintAsync(await RowAsync(WholeMaterial.Of()), PaperSize.A4, "whole");

        using var pdf = PdfDocument.Open(file);
        Assert.All(pdf.GetPages().Skip(1), page =>
        {
            Assert.Contains(Squeezed($"Version 1 · page {page.Number} of {pdf.NumberOfPages}"), Squeezed(page.Text), StringComparison.Ordinal);
            Assert.Contains(Squeezed("The Defiant Ones · Nguyễn Thị Ánh"), Squeezed(page.Text), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Every_link_of_the_contents_leads_to_a_page()
    {
        var row = await RowAsync(WholeMaterial.Of());
        var pages = PdfContents.Read(await PrintAsync(row, PaperSize.A4, "whole")).PageOf;

        var pack = app.Services.GetRequiredService<PackWriter>().Write(row);

        var listed = PackParts.Of(pack).Where(part => part is not (PackPart.Cover or PackPart.Glance)).Select(PackParts.Anchor).ToList();
        Assert.Equal(19, listed.Count);
        Assert.All(listed, anchor => Assert.InRange(pages[anchor], 2, 14));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public async Task However_many_facts_there_are_no_page_is_left_nearly_empty(int facts)
    {
        var file = await PrintAsync(await RowAsync(WholeMaterial.Of(facts)), PaperSize.A4, $"facts-{facts}");

        using var pdf = PdfDocument.Open(file);
        Assert.All(pdf.GetPages().Skip(1).SkipLast(1), page => Assert.True(page.Text.Length > 350, $"Page {page.Number} of {facts} facts says only: {page.Text}"));
    }

    [Fact]
    public async Task While_the_embargo_holds_every_page_says_whose_copy_it_is()
    {
        var row = await RowAsync(WholeMaterial.Of());

        using var held = PdfDocument.Open(await PrintAsync(row, PaperSize.A4, "whole"));
        using var lifted = PdfDocument.Open(await PrintAsync(row with { IsUnderEmbargo = false }, PaperSize.A4, "lifted"));

        var mark = Squeezed($"Nguyễn Thị Ánh{row.Guest.Outlet}");
        Assert.All(held.GetPages(), page => Assert.Contains(mark, Squeezed(page.Text), StringComparison.Ordinal));
        Assert.All(lifted.GetPages().Skip(1), page => Assert.DoesNotContain(mark, Squeezed(page.Text), StringComparison.Ordinal));
    }

    public void Dispose() => app.Dispose();

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private string Heading(PackPart part) => app.Services.GetRequiredService<PackWords>()[$"Part.{part}"];

    private async Task<PackRow> RowAsync(PackMaterial material)
    {
        Assert.SkipUnless(app.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        var evening = new PackedEvening();
        var guest = evening.Add("Nguyễn Thị Ánh", seat: 3);
        string[] neighbours = ["محمد السراج", "王小明", "Łukasz Żółć", "Theodora Maximiliane Wolkenstein-Trostburg von und zu Sample"];
        foreach (var (name, seat) in neighbours.Zip([1, 2, 4, 6]))
        {
            evening.Add(name, seat: seat);
        }

        await evening.SaveAsync(app);
        var row = await app.Services.GetRequiredService<PackQuery>().FindAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, guest.Guest.Id, PackSource.Published, Ct);
        return row! with { Material = material, IsUnderEmbargo = true };
    }

    private async Task<byte[]> PrintAsync(PackRow row, PaperSize paper, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var pdf = (await scope.ServiceProvider.GetRequiredService<PackPrinter>().PrintAsync(row, paper, Ct)).Pdf;
        if (Environment.GetEnvironmentVariable("PRESSEVENTS_PACKS") is { } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}-{paper}.pdf"), pdf, Ct);
        }

        return pdf;
    }
}
