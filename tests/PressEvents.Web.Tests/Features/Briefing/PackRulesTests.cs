using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Print;
using PressEvents.Print.Tests.Support;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Packs keep the standards they claim; <see cref="PdfRules"/> says which of their rules are looked at.</summary>
public sealed class PackRulesTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("محمد السراج")]
    [InlineData("王小明")]
    public async Task A_pack_keeps_the_rules_of_PDF_UA_and_PDF_A(string name)
    {
        Assert.SkipUnless(app.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        var evening = new PackedEvening();
        var guest = evening.Add(name, seat: 1);
        evening.Add("Łukasz Żółć", seat: 2);
        await evening.SaveAsync(app);
        await using var scope = app.Services.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<PackQuery>().FindAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, guest.Guest.Id, PackSource.Published, Ct);

        var pack = await scope.ServiceProvider.GetRequiredService<PackPrinter>().PrintAsync(row!, PaperSize.A4, Ct);

        Assert.Empty(PdfRules.Broken(pack.Pdf));
    }

    public void Dispose() => app.Dispose();
}
