using System.Security.Claims;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Web.Features.Briefing.Terms;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>What the publicist sets on the briefing page: embargoes, screeners, and new ground rules with what changes.</summary>
public sealed class EmbargoPartsTests : BunitContext, IAsyncLifetime
{
    private readonly TestDatabase database;
    private readonly PackedEvening evening = new();
    private readonly StaffActor publicist;
    private readonly StaffActor viewer;

    public EmbargoPartsTests(MigratedTemplate template)
    {
        database = new TestDatabase(template);
        var member = evening.AddMember();
        publicist = new StaffActor(evening.Organisation.Id, member.Id);
        viewer = new StaffActor(evening.Organisation.Id, evening.AddMember(Role.Viewer).Id);
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<TimeProvider>(database.Clock);
        Services.AddSingleton(database.Signals);
        Services.AddSingleton(database.Databases);
        Services.AddSingleton(database.Transactions);
        Services.AddSingleton<BriefingQuery>();
        Services.AddSingleton<ChangeEmbargoes>();
        Services.AddSingleton<ChangeScreeners>();
        Services.AddSingleton<PublishGroundRules>();
        Services.AddScoped<SignedIn>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        AddAuthorization().SetAuthorized(member.Name).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, member.Id.Value.ToString()),
            new Claim(MemberClaims.Organisation, evening.Organisation.Id.Value.ToString()));
    }

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        evening.Add("Ada Lovelace");
        evening.Add("Byron", GuestStatus.Declined);
        await evening.SaveAsync(database);
    }

    [Fact]
    public async Task An_embargo_is_added_in_its_own_zone_after_a_missing_time_was_refused()
    {
        var part = Render<EmbargoPart>(p => p.Add(e => e.EventId, evening.Dinner.Id));
        part.WaitForAssertion(() => Assert.Contains("Everybody else", part.Markup, StringComparison.Ordinal));
        await part.Find(".tools button").ClickAsync();
        await part.Find("#embargo-territory").ChangeAsync("France");
        await part.Find("#embargo-zone").ChangeAsync("Europe/Paris");
        await part.Find("#embargo-lifts").ChangeAsync("2027-03-28T02:30");

        await part.Find("form").SubmitAsync();

        part.WaitForAssertion(() => Assert.Contains("does not exist on 28 March 2027 in Paris", part.Find("#embargo-lifts-problem").TextContent, StringComparison.Ordinal));
        Assert.Equal("France", part.Find("#embargo-territory").GetAttribute("value"));

        await part.Find("#embargo-lifts").ChangeAsync("2027-03-28T03:00");
        await part.Find("form").SubmitAsync();

        part.WaitForAssertion(() => Assert.Equal(["France", "Everybody else"], part.FindAll("tbody tr td:first-child").Select(cell => cell.TextContent)));
        Assert.Contains("Sunday 28\u00A0March 2027, 03:00 (Paris time)", part.Markup, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2027, 3, 28, 1, 0, 0, TimeSpan.Zero), (await EmbargoesAsync()).Single().LiftsAt);
    }

    [Fact]
    public async Task Embargoes_are_changed_and_removed_by_those_who_may_and_stand_once_for_each()
    {
        var embargoes = new ChangeEmbargoes(database.Transactions);
        var form = new EmbargoForm { Territory = "Japan", Format = "print", LiftsAt = "2026-12-15T00:01", TimeZone = "Asia/Tokyo" };
        Assert.True((await embargoes.AddAsync(publicist, evening.Dinner.Id, form, Ct)).IsDone);

        Assert.IsType<EmbargoSetAlready>((await embargoes.AddAsync(publicist, evening.Dinner.Id, new EmbargoForm { Territory = "japan", Format = "PRINT", LiftsAt = form.LiftsAt, TimeZone = form.TimeZone }, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await embargoes.AddAsync(viewer, evening.Dinner.Id, new EmbargoForm { Territory = "Chile", LiftsAt = form.LiftsAt, TimeZone = form.TimeZone }, Ct)).Refusal);
        Assert.IsType<Invalid>((await embargoes.AddAsync(publicist, evening.Dinner.Id, new EmbargoForm { LiftsAt = form.LiftsAt, TimeZone = form.TimeZone }, Ct)).Refusal);
        Assert.IsType<Invalid>((await embargoes.AddAsync(publicist, evening.Dinner.Id, new EmbargoForm { Territory = "Mars", LiftsAt = form.LiftsAt, TimeZone = "Mars/Base" }, Ct)).Refusal);

        var set = Assert.Single(await EmbargoesAsync());
        form.LiftsAt = "2026-12-15T09:00";
        Assert.True((await embargoes.ChangeAsync(publicist, evening.Dinner.Id, set.Id, form, Ct)).IsDone);
        Assert.Equal(new DateTimeOffset(2026, 12, 15, 0, 0, 0, TimeSpan.Zero), (await EmbargoesAsync()).Single().LiftsAt);
        Assert.True((await embargoes.RemoveAsync(publicist, evening.Dinner.Id, set.Id, Ct)).IsDone);
        Assert.Empty(await EmbargoesAsync());
        Assert.Equal(["embargo.set", "access.refused", "embargo.changed", "embargo.removed"], await database.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_screener_needs_an_https_address_and_keeps_what_was_typed()
    {
        var part = Render<ScreenerPart>(p => p.Add(s => s.EventId, evening.Dinner.Id));
        part.WaitForAssertion(() => Assert.Contains("No screener yet", part.Markup, StringComparison.Ordinal));
        await part.Find(".tools button").ClickAsync();
        await part.Find("#screener-title").ChangeAsync("The film");
        await part.Find("#screener-address").ChangeAsync("http://screening.example");
        await part.Find("form").SubmitAsync();
        part.WaitForAssertion(() => Assert.NotNull(part.Find("#screener-address-problem")));

        await part.Find("#screener-address").ChangeAsync("https://screening.example/film");
        await part.Find("form").SubmitAsync();

        part.WaitForAssertion(() => Assert.Contains("https://screening.example/film", part.Find("article").TextContent, StringComparison.Ordinal));
        Assert.Empty(part.FindAll("form"));
    }

    [Fact]
    public async Task Screeners_are_put_in_order()
    {
        var screeners = new ChangeScreeners(database.Transactions);
        foreach (var title in new[] { "One", "Two" })
        {
            Assert.True((await screeners.AddAsync(publicist, evening.Dinner.Id, new ScreenerForm { Title = title, Address = $"https://screening.example/{title}" }, Ct)).IsDone);
        }

        var two = (await ScreenersAsync())[1];
        Assert.True((await screeners.MoveUpAsync(publicist, evening.Dinner.Id, two.Id, Ct)).IsDone);
        Assert.Equal(["Two", "One"], (await ScreenersAsync()).Select(s => s.Title));
        Assert.True((await screeners.RemoveAsync(publicist, evening.Dinner.Id, two.Id, Ct)).IsDone);
        Assert.IsType<NotAllowed>((await screeners.RemoveAsync(viewer, evening.Dinner.Id, (await ScreenersAsync())[0].Id, Ct)).Refusal);
        Assert.Equal(["One"], (await ScreenersAsync()).Select(s => s.Title));
    }

    [Fact]
    public async Task Before_a_new_version_is_published_the_publicist_sees_what_changes_and_whom_it_asks_again()
    {
        var header = (await new EventHeaderQuery(database.Databases, database.Clock).ForAsync(publicist, evening.Dinner.Id, Ct))!;
        var part = Render<GroundRulesPart>(p => p.Add(r => r.EventId, evening.Dinner.Id).AddCascadingValue(header));
        part.WaitForAssertion(() => Assert.Contains("These words are in force.", part.Markup, StringComparison.Ordinal));
        Assert.True(part.Find("[type=submit]").HasAttribute("disabled"));
        Assert.Empty(part.FindAll("ins, del"));

        await part.Find("#rules-text").InputAsync("1. **On the record.** Nothing else.\n2. No recording and no photographs.");

        part.WaitForAssertion(() => Assert.Contains("and no photographs", part.Find(".preview ins").TextContent, StringComparison.Ordinal));
        Assert.Contains("This asks 1 guest again.", part.Markup, StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        database.Dispose();
    }

    private Task<List<Embargo>> EmbargoesAsync() => database.ReadAsync(evening.Organisation.Id, db => db.Embargoes.ToListAsync(Ct));

    private Task<List<Screener>> ScreenersAsync() => database.ReadAsync(evening.Organisation.Id, db => db.Screeners.OrderBy(s => s.Order).ToListAsync(Ct));
}
