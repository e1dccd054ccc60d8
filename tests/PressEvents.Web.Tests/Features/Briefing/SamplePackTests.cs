using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Print;
using PressEvents.Print.Tests.Support;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Features.Seeding;
using PressEvents.Web.Tests.Support;
using UglyToad.PdfPig;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>The sample evening's packs with its press kit, as a real browser prints them.</summary>
public sealed class SamplePackTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(PaperSize.A4))]
    [InlineData(nameof(PaperSize.Letter))]
    public async Task Everybodys_pack_has_six_to_twelve_pages_and_keeps_the_rules_of_documents(string paper)
    {
        Assert.SkipUnless(app.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        await using var scope = app.Services.CreateAsyncScope();
        Assert.True((await scope.ServiceProvider.GetRequiredService<LoadSample>().LoadAsync(at: null, Ct)).IsDone);
        var sample = (await scope.ServiceProvider.GetRequiredService<EventLookup>().BySlugAsync("the-defiant-ones", Ct))!;
        var rows = await scope.ServiceProvider.GetRequiredService<PackQuery>().ComingAsync(Some.Product(sample.OrganisationId), sample.Id, PackSource.Published, Ct);
        Assert.NotEmpty(rows);

        foreach (var row in rows)
        {
            var file = await scope.ServiceProvider.GetRequiredService<PackPrinter>().PrintAsync(row, Enum.Parse<PaperSize>(paper), Ct);
            using var pdf = PdfDocument.Open(file.Pdf);
            Assert.True(pdf.NumberOfPages is >= 6 and <= 12, $"The pack of {row.Guest.Name} has {pdf.NumberOfPages} pages.");
            Assert.Empty(PdfRules.Broken(file.Pdf));
        }
    }

    public void Dispose() => app.Dispose();
}
