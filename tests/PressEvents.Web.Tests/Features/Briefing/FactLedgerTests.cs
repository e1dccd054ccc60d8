using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using PressEvents.Data.Queries;
using PressEvents.Web.Features.Briefing.Ledger;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Languages;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>The ledger is edited in its own rows, and offers the correction to those it concerns.</summary>
public sealed class FactLedgerTests(MigratedTemplate template) : BunitContext, IAsyncLifetime
{
    private CorrectionEvening evening = null!;
    private IReadOnlyList<PackedGuest> guests = [];

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (evening, guests) = await CorrectionEvening.BeginAsync(new TestDatabase(template), 2);
        Services.AddLogging().AddLocalization(options => options.ResourcesPath = "Resources");
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton(evening.Database.Signals);
        Services.AddSingleton(evening.Database.Databases);
        Services.AddSingleton(evening.Database.Transactions);
        Services.AddSingleton<LedgerQuery>();
        Services.AddSingleton<AddFact>();
        Services.AddSingleton<ChangeFact>();
        Services.AddSingleton<RemoveFact>();
        Services.AddSingleton<SendCorrections>();
        Services.AddSingleton(GuestLanguages.Translated);
        Services.AddSingleton<CorrectionWords>();
        Services.AddSingleton<CorrectionPreview>();
        Services.AddScoped<FactDesk>();
        Services.AddScoped<SignedIn>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        AddAuthorization().SetAuthorized("Petra").SetClaims(
            new Claim(ClaimTypes.NameIdentifier, evening.Publicist.MemberId.Value.ToString()),
            new Claim(MemberClaims.Organisation, evening.Publicist.OrganisationId.Value.ToString()));
    }

    [Fact]
    public async Task Enter_saves_what_was_typed_into_the_row_itself()
    {
        var ledger = await OpenAsync();
        await ledger.Find("[aria-label='Edit fact 7']").ClickAsync(new());
        Assert.Equal("Filming took three years.", ledger.Find("#fact-text").GetAttribute("value"));

        await ledger.Find("#fact-text").InputAsync("Filming took four years.");
        await ledger.Find("#fact-owner").ChangeAsync("The label");
        await ledger.Find("#fact-text").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });

        ledger.WaitForAssertion(() => Assert.Empty(ledger.FindAll("form")));
        var row = ledger.FindAll("tbody tr")[0];
        Assert.Equal(["7", "The label"], [row.Children[0].TextContent, row.Children[4].TextContent]);
        Assert.Contains("Filming took four years.", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("not published yet", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 fact differs from the published pack.", ledger.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shift_and_Enter_goes_on_and_Escape_gives_up()
    {
        var ledger = await OpenAsync();
        await ledger.Find("[aria-label='Edit fact 7']").ClickAsync(new());
        await ledger.Find("#fact-text").InputAsync("Filming took four years.");

        await ledger.Find("#fact-text").KeyDownAsync(new KeyboardEventArgs { Key = "Enter", ShiftKey = true });
        Assert.Single(ledger.FindAll("form"));

        await ledger.Find("tr.editing").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" });
        ledger.WaitForAssertion(() => Assert.Empty(ledger.FindAll("form")));
        Assert.Contains("Filming took three years.", ledger.Markup, StringComparison.Ordinal);
        Assert.Equal(1, (await evening.LedgerAsync()).Facts[0].Version);
    }

    [Fact]
    public async Task A_fact_without_words_is_refused_beside_its_box_and_the_source_stays_typed()
    {
        var ledger = await OpenAsync();
        await ledger.Find("button.add").ClickAsync(new());
        await ledger.Find("#fact-source").ChangeAsync("A letter");

        await ledger.Find("form").SubmitAsync();

        ledger.WaitForAssertion(() => Assert.NotNull(ledger.Find("#fact-text-problem")));
        Assert.Equal("A letter", ledger.Find("#fact-source").GetAttribute("value"));

        await ledger.Find("#fact-text").InputAsync("It runs four hours.");
        await ledger.Find("form").SubmitAsync();

        ledger.WaitForAssertion(() => Assert.Equal(["7", "10", "11"], ledger.FindAll("tbody tr td:first-child").Select(cell => cell.TextContent)));
        Assert.Empty(ledger.FindAll("form"));
    }

    [Fact]
    public async Task The_history_marks_what_changed_word_by_word_and_a_removed_fact_stands_at_the_end()
    {
        await evening.ChangeAsync(CorrectionEvening.Release, form => (form.Text, form.Owner) = ("Blu-ray release: 5 December 2017.", "The label"));
        var ledger = await OpenAsync();

        await ledger.Find("[aria-label='History of fact 10']").ClickAsync(new());

        ledger.WaitForAssertion(() => Assert.Equal(["28 November", "5 December"], ledger.FindAll(".fact-history del, .fact-history ins").Select(mark => Said(mark.TextContent)).Order(StringComparer.Ordinal)));
        Assert.Contains("Owner: was empty, is The label.", ledger.Markup, StringComparison.Ordinal);

        await evening.RemoveAsync(CorrectionEvening.Release);
        ledger.WaitForAssertion(() => Assert.Equal("Blu-ray release: 5 December 2017.", ledger.Find(".removed del").TextContent));
        Assert.Equal("10", ledger.Find(".removed .number").TextContent);
    }

    [Fact]
    public async Task The_correction_is_offered_with_its_line_and_sent_once_it_is_confirmed()
    {
        await evening.FetchAsync(guests[0]);
        await evening.FetchAsync(guests[1]);
        await evening.ReadAsync(async db =>
        {
            (await db.Guests.SingleAsync(g => g.Name == "Guest 2", Ct)).Unsubscribe(Some.Now);
            return await db.SaveChangesAsync(Ct);
        });
        await evening.CorrectAsync(CorrectionEvening.Release, "Blu-ray release: 5 December 2017.");
        var dialogs = Render<MudDialogProvider>();
        var ledger = await OpenAsync();

        Assert.Equal(
            "Fact 10, Blu-ray release: was 28 November 2017, is 5 December 2017 – in your pack version 3.",
            ledger.Find(".correction .line").TextContent);
        Assert.Contains("Guest 2 – Asked not to be written to about this event", Said(ledger.Find(".correction").TextContent), StringComparison.Ordinal);
        Assert.Contains("1 guest holds an older version", ledger.Markup, StringComparison.Ordinal);

        var sending = ledger.Find(".correction .strong").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Contains("Send the correction to 1 guest?", dialogs.Markup, StringComparison.Ordinal));
        Assert.Contains("1 left out", dialogs.Markup, StringComparison.Ordinal);
        await dialogs.Find("button.strong").ClickAsync(new());
        await sending;

        ledger.WaitForAssertion(() => Assert.Contains("The correction is on its way to 1 guest.", ledger.Markup, StringComparison.Ordinal));
        ledger.WaitForAssertion(() => Assert.Contains("1 told on", ledger.Markup, StringComparison.Ordinal));
        Assert.Single(await evening.OutboxAsync());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        evening.Dispose();
    }

    private static string Said(string text) => string.Join(' ', text.Replace("new:", "", StringComparison.Ordinal).Replace("gone:", "", StringComparison.Ordinal)
        .Replace("(end of change)", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IRenderedComponent<FactLedger>> OpenAsync()
    {
        var header = await new EventHeaderQuery(evening.Database.Databases, evening.Database.Clock).ForAsync(evening.Publicist, evening.Evening.Dinner.Id, Ct);
        var ledger = Render<FactLedger>(p => p.Add(l => l.EventId, evening.Evening.Dinner.Id).AddCascadingValue(header!));
        ledger.WaitForAssertion(() => Assert.NotEmpty(ledger.FindAll(".ledger tbody tr")));
        return ledger;
    }
}
