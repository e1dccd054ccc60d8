using System.Security.Claims;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PressEvents.Data.Queries;
using PressEvents.Web.Features.Briefing.Ledger;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

public sealed class FactLedgerTests : BunitContext, IAsyncLifetime
{
    private readonly TestDatabase database;
    private readonly PackedEvening evening = new();

    public FactLedgerTests(MigratedTemplate template)
    {
        database = new TestDatabase(template);
        var publicist = evening.AddMember();
        Services.AddMudServices();
        Services.AddSingleton(database.Signals);
        Services.AddSingleton(database.Databases);
        Services.AddSingleton(database.Transactions);
        Services.AddSingleton<BriefingQuery>();
        Services.AddSingleton<AddFact>();
        Services.AddSingleton<ChangeFact>();
        Services.AddSingleton<RemoveFact>();
        Services.AddScoped<SignedIn>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        AddAuthorization().SetAuthorized(publicist.Name).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, publicist.Id.Value.ToString()),
            new Claim(MemberClaims.Organisation, evening.Organisation.Id.Value.ToString()));
    }

    public async ValueTask InitializeAsync() => await evening.SaveAsync(database);

    [Fact]
    public async Task A_fact_without_words_is_refused_beside_its_box_and_the_source_stays_typed()
    {
        var ledger = Render<FactLedger>(p => p.Add(l => l.EventId, evening.Dinner.Id));
        ledger.WaitForAssertion(() => Assert.Contains("Filming took three years.", ledger.Markup, StringComparison.Ordinal));
        await ledger.Find(".tools button").ClickAsync();
        await ledger.Find("#fact-source").ChangeAsync("A letter");

        await ledger.Find("form").SubmitAsync();

        ledger.WaitForAssertion(() => Assert.NotNull(ledger.Find("#fact-text-problem")));
        Assert.Equal("A letter", ledger.Find("#fact-source").GetAttribute("value"));

        await ledger.Find("#fact-text").ChangeAsync("It runs four hours.");
        await ledger.Find("form").SubmitAsync();

        ledger.WaitForAssertion(() => Assert.Equal(["7", "8"], ledger.FindAll("tbody tr td:first-child").Select(cell => cell.TextContent)));
        Assert.Empty(ledger.FindAll("form"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        database.Dispose();
    }
}
