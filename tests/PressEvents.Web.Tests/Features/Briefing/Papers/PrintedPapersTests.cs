using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Briefing;
using PressEvents.Print;
using PressEvents.Print.Tests.Support;
using PressEvents.Web.Features.Briefing.Papers;
using PressEvents.Web.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace PressEvents.Web.Tests.Features.Briefing.Papers;

/// <summary>Working papers as a real browser prints them, read back from their bytes: one guest and sixty, names in nine scripts and of sixty letters.</summary>
public sealed class PrintedPapersTests(MigratedTemplate template) : IDisposable
{
    private const double PointsPerMillimetre = 72 / 25.4;

    private readonly PressEventsApp app = new(template);

    public static TheoryData<string, PaperSize> Papers => [.. from paper in WorkingPapers.All from size in Enum.GetValues<PaperSize>() select new TheoryDataRow<string, PaperSize>(paper.Kind, size)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task Every_paper_keeps_the_rules_of_documents_and_stays_on_its_sheet(string kind, PaperSize size)
    {
        var section = Section(kind, size, PaperEvenings.Of(60));

        var pdf = await PrintAsync(section);

        Assert.Empty(PdfRules.Broken(pdf));
        using var document = PdfDocument.Open(pdf);
        var (width, height) = CardGrid.Sheet(size);
        foreach (var page in document.GetPages())
        {
            Assert.InRange(page.Width, (width * PointsPerMillimetre) - 1, (width * PointsPerMillimetre) + 1);
            Assert.InRange(page.Height, (height * PointsPerMillimetre) - 1, (height * PointsPerMillimetre) + 1);
            Assert.All(page.Letters.Where(letter => letter.Value.Trim().Length > 0), letter => Assert.InRange(letter.BoundingBox.Left, 4 * PointsPerMillimetre, page.Width - (4 * PointsPerMillimetre)));
        }

        var text = string.Concat(document.GetPages().Select(page => page.Text));
        Assert.All(section.Evening.Guests.Where(_ => kind is "place-cards" or "badges" or "door-sheet" or "sign-in").Select(guest => guest.Code!.Value.Value).Where(_ => kind is not "place-cards"), code => Assert.Contains(code, text, StringComparison.Ordinal));
        if (!section.Paper.IsCards)
        {
            Assert.Contains($"Page {document.NumberOfPages} of {document.NumberOfPages}", ContentOrderTextExtractor.GetText(document.GetPage(document.NumberOfPages)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("place-cards")]
    [InlineData("badges")]
    [InlineData("rotation-cards")]
    public async Task No_letter_of_a_card_touches_a_cut_or_a_fold(string kind)
    {
        foreach (var size in Enum.GetValues<PaperSize>())
        {
            var section = Section(kind, size, PaperEvenings.Of(60));
            using var document = PdfDocument.Open(await PrintAsync(section));
            var grid = section.Paper.Grid!;
            var lines = grid.Marks(size, grid.PerSheet).ToList();
            foreach (var page in document.GetPages().Skip(section.Paper.HasPages ? 2 : 0))
            {
                var letters = page.Letters.Where(letter => letter.Value.Trim().Length > 0).Select(letter => letter.BoundingBox).ToList();
                Assert.All(lines.Where(mark => mark.Y1.Equals(mark.Y2)).Select(mark => page.Height - (mark.Y1 * PointsPerMillimetre)), y => Assert.DoesNotContain(letters, box => box.Bottom < y - 1 && box.Top > y + 1));
                Assert.All(lines.Where(mark => mark.X1.Equals(mark.X2)).Select(mark => mark.X1 * PointsPerMillimetre), x => Assert.DoesNotContain(letters.Where(box => box.Top < page.Height - (15 * PointsPerMillimetre)), box => box.Left < x - 1 && box.Right > x + 1));
            }
        }
    }

    [Fact]
    public async Task Cards_fill_as_many_sheets_as_they_need_and_no_more()
    {
        foreach (var (kind, guests, sheets) in new[] { ("place-cards", 1, 1), ("place-cards", 58, 10), ("badges", 8, 1), ("badges", 60, 8), ("table-cards", 1, 1) })
        {
            var section = Section(kind, PaperSize.A4, PaperEvenings.Of(guests));

            Assert.Equal(sheets, PdfContents.Read(await PrintAsync(section)).Pages);
            Assert.Equal(sheets, section.Paper.Sheets(section.Pieces.Count));
        }
    }

    [Fact]
    public async Task One_job_binds_all_papers_and_each_counts_its_own_pages()
    {
        var evening = PaperEvenings.Of(12);
        IReadOnlyList<PaperSection> sections = [.. WorkingPapers.All.Select(paper => Section(paper.Kind, PaperSize.A4, evening))];

        var pdf = await PrintAsync([.. sections]);

        Assert.Empty(PdfRules.Broken(pdf));
        using var document = PdfDocument.Open(pdf);
        Assert.True(document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(sections.Select(section => section.Paper.Title), bookmarks.Roots.Select(root => root.Title));
    }

    [Fact]
    public async Task The_same_evening_makes_the_same_bytes() =>
        Assert.Equal(await PrintAsync(Section("kitchen", PaperSize.A4, PaperEvenings.Of(12))), await PrintAsync(Section("kitchen", PaperSize.A4, PaperEvenings.Of(12))));

    public void Dispose() => app.Dispose();

    private static PaperSection Section(string kind, PaperSize size, PaperEvening evening)
    {
        var paper = WorkingPapers.Find(kind)!;
        return new PaperSection(paper, evening, paper.Pieces(evening), size, Some.Now);
    }

    private async Task<byte[]> PrintAsync(params PaperSection[] sections)
    {
        Assert.SkipUnless(app.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PaperPrinter>().PrintAsync(sections, Ct)).Pdf;
    }
}
