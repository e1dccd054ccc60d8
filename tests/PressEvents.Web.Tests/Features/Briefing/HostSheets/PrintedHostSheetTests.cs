using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Briefing;
using PressEvents.Print;
using PressEvents.Print.Tests.Support;
using PressEvents.Web.Features.Briefing;
using PressEvents.Web.Features.Briefing.HostSheets;
using PressEvents.Web.Features.Seeding;
using PressEvents.Web.Tests.Support;
using UglyToad.PdfPig;

namespace PressEvents.Web.Tests.Features.Briefing.HostSheets;

/// <summary>Sheets as a real browser prints them, read back from their bytes.</summary>
public sealed class PrintedHostSheetTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(PaperSize.A4), 595)]
    [InlineData(nameof(PaperSize.Letter), 612)]
    public async Task Every_page_of_the_samples_sheets_says_that_it_is_internal_and_none_has_more_than_eight(string paper, int width)
    {
        var row = await SampleAsync();

        foreach (var reader in SheetReader.Of(row))
        {
            var printed = await PrintAsync(HostSheetWriter.Write(row, reader, Some.Now), Enum.Parse<PaperSize>(paper));

            using var pdf = PdfDocument.Open(printed.Pdf);
            Assert.InRange(printed.Pages, 1, HostSheetPrinter.MostPages);
            Assert.Equal(printed.Pages, pdf.NumberOfPages);
            Assert.All(pdf.GetPages(), page => Assert.Contains(Packed(HostSheetStyle.Mark), Packed(page.Text), StringComparison.Ordinal));
            Assert.All(pdf.GetPages(), page => Assert.Contains($"Page{page.Number}of{pdf.NumberOfPages}", Packed(page.Text), StringComparison.Ordinal));
            Assert.All(pdf.GetPages(), page => Assert.InRange(page.Width, width - 1, width + 1));
            Assert.Contains("(internal)", pdf.Information.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_sheet_keeps_the_rules_of_its_formats_and_has_a_bookmark_for_each_part()
    {
        var row = await SampleAsync();

        var printed = await PrintAsync(HostSheetWriter.Write(row, SheetReader.Of(row)[0], Some.Now), PaperSize.A4);

        Assert.Empty(PdfRules.Broken(printed.Pdf));
        using var pdf = PdfDocument.Open(printed.Pdf);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var titles = bookmarks.GetNodes().Select(node => node.Title.Trim()).ToList();
        Assert.Equal("Allen Hughes", titles[0]);
        Assert.All(["Clock", "Table by table", "One message", "Hard questions", "Do not say", "Emergency"], title => Assert.Contains(titles, found => found.EndsWith(title, StringComparison.Ordinal)));
        Assert.Equal(titles.Count, titles.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_same_data_make_the_same_bytes_and_all_sheets_are_one_file()
    {
        var row = await SampleAsync();
        HostSheet[] sheets = [.. SheetReader.Of(row).Select(reader => HostSheetWriter.Write(row, reader, Some.Now))];

        var first = await PrintAsync(sheets[0], PaperSize.A4);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var again = HostSheetWriter.Write((await RowAsync(row))!, SheetReader.Of(row)[0], Some.Now.AddMinutes(5));
        var second = await PrintAsync(again, PaperSize.A4);
        await using var scope = app.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<HostSheetPrinter>().PrintAsync(sheets, PaperSize.A4, Ct);

        Assert.Equal(first.Pdf, second.Pdf);
        using var pdf = PdfDocument.Open(all.Pdf);
        Assert.Equal(all.Pages, pdf.NumberOfPages);
        Assert.True(all.Pages > first.Pages);
        Assert.Empty(PdfRules.Broken(all.Pdf));
    }

    [Fact]
    public async Task Nothing_private_of_anybody_is_in_the_file()
    {
        var evening = new HostedEvening();
        evening.Add("Ada Lovelace", evening.One, 2);
        await evening.SaveAsync(app);

        var printed = await PrintAsync(await SheetAsync(evening), PaperSize.A4);

        using var pdf = PdfDocument.Open(printed.Pdf);
        var everything = string.Concat(pdf.GetPages().Select(page => page.Text)) + pdf.Information + System.Text.Encoding.Latin1.GetString(printed.Pdf);
        Assert.Contains("Ada Lovelace", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(HostedEvening.Canary, everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("vegan", everything, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Thirty_guests_and_forty_questions_are_set_smaller_and_lose_nothing()
    {
        var evening = new HostedEvening(seats: 40);
        foreach (var number in Enumerable.Range(1, 30))
        {
            evening.Add($"Guest Number{number} of a rather longer family name", evening.One, number + 1);
        }

        evening.Add(Enumerable.Range(1, 40).Select(number => (HostContent)new HostileQuestion($"Topic {number / 8}", $"Question {number}: what is to be said of that, and by whom?", "An answer of some length, as it would be drafted by somebody who has time, in two sentences. This is the second.", "Back to what matters.")));
        await evening.SaveAsync(app);

        var printed = await PrintAsync(await SheetAsync(evening), PaperSize.A4);

        using var pdf = PdfDocument.Open(printed.Pdf);
        var text = string.Concat(pdf.GetPages().Select(page => Packed(page.Text)));
        Assert.All(Enumerable.Range(1, 30), number => Assert.Contains($"Number{number}of", text, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 40), number => Assert.Contains($"Question{number}:", text, StringComparison.Ordinal));
        Assert.InRange(printed.Pages, 2, HostSheetPrinter.MostPages);
    }

    public void Dispose() => app.Dispose();

    private static string Packed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private async Task<HostSheetRow> SampleAsync()
    {
        var loaded = await app.Services.GetRequiredService<LoadPlan>().LoadAsync(SamplePlan.For(Some.Now, at: null, kit: []), Ct);
        var organisation = loaded.Value!.Organisations[0];
        return (await app.Services.GetRequiredService<HostSheetQuery>().FindAsync(
            Some.Product(Domain.Organisations.OrganisationId.From(organisation.Id)), Domain.Events.PressEventId.From(organisation.Events[0].Id), Ct))!;
    }

    private Task<HostSheetRow?> RowAsync(HostSheetRow row) => app.Services.GetRequiredService<HostSheetQuery>().FindAsync(Some.Product(row.Event.OrganisationId), row.Event.Id, Ct);

    private async Task<HostSheet> SheetAsync(HostedEvening evening)
    {
        var row = (await app.Services.GetRequiredService<HostSheetQuery>().FindAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, Ct))!;
        return HostSheetWriter.Write(row, SheetReader.Of(row)[0], Some.Now);
    }

    private async Task<PrintedFile> PrintAsync(HostSheet sheet, PaperSize paper)
    {
        Assert.SkipUnless(app.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HostSheetPrinter>().PrintAsync(sheet, paper, Ct);
    }
}
