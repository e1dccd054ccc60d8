using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Outline;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>The ledger by its address, and what a fact that is named says to guests.</summary>
public sealed class LedgerPageTests(MigratedTemplate template) : IDisposable
{
    private readonly PackApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Publicist, true)]
    [InlineData(Role.Viewer, false)]
    public async Task The_ledger_is_for_those_who_may_edit_it(Role role, bool opens)
    {
        var evening = new PackedEvening();
        await evening.SaveAsync(app);
        using var browser = await app.SignInAsync(evening.Organisation, role, "petra@agency.example");

        var response = await browser.GetAsync($"/staff/events/{evening.Dinner.Id.Value}/briefing/facts", Ct);

        Assert.Equal(opens, response.StatusCode is HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_fact_named_under_the_title_stands_on_page_and_pack_as_it_was_published_last()
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        await ActAsync(evening, work =>
        {
            var dinner = work.Db.Events.Single();
            return Task.FromResult(dinner.Change(EventDetails.Of(dinner) with { Lede = "A long shoot: {{fact 7}}", SynopsisLong = "**It:** {{fact 7}}" }));
        });
        await app.Services.GetRequiredService<PublishPack>().PublishAsync(Some.System(evening.Organisation), evening.Dinner.Id, Ct);
        await ActAsync(evening, async work =>
        {
            (await work.Db.Facts.SingleAsync(Ct)).Change(new FactDetails("Filming took *four* years."));
            return Result.Done;
        });
        var browser = app.NewBrowser();

        var page = await Screen.OpenAsync(browser, guest.Path);
        var pack = await Screen.OpenAsync(browser, $"{guest.Path}/pack");
        Assert.Equal("A long shoot: Filming took three years.", page.Document.QuerySelector(".lede")!.TextContent);
        Assert.Contains("A long shoot: Filming took three years.", pack.Text, StringComparison.Ordinal);
        Assert.Contains("It: Filming took three years.", pack.Text, StringComparison.Ordinal);

        await app.Services.GetRequiredService<PublishPack>().PublishAsync(Some.System(evening.Organisation), evening.Dinner.Id, Ct);
        pack = await Screen.OpenAsync(browser, $"{guest.Path}/pack");
        Assert.Contains("It: Filming took *four* years.", pack.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{fact", pack.Text, StringComparison.Ordinal);
    }

    public void Dispose() => app.Dispose();

    private async Task ActAsync(PackedEvening evening, Func<Work, Task<Result>> act) =>
        Assert.Null((await app.Services.GetRequiredService<Transactions>().RunAsync(Some.System(evening.Organisation), Permission.EditBriefing, act, Ct)).Refusal);
}
