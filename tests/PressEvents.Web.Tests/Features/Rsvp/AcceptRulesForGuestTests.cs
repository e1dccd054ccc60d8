using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Features.Guests.Listing;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>Earlier acceptances are amber everywhere the team looks, and a word given by telephone is recorded.</summary>
public sealed class AcceptRulesForGuestTests(MigratedTemplate template)
{
    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_word_given_by_telephone_is_kept_with_version_hash_instant_and_channel()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        var rules = await AddRulesAsync(evening, 1);

        Assert.True((await AcceptAsync(evening, guest, 1)).IsDone);
        Assert.True((await AcceptAsync(evening, guest, 1)).IsDone);

        var kept = await evening.Database.ReadAsync(evening.Agency.Id, db => db.RulesAcceptances.SingleAsync(Ct));
        Assert.Equal((1, rules.TextHash, Some.Now, Channel.Phone), (kept.Version, kept.TextHash, kept.AcceptedAt, kept.Channel));
        Assert.Equal(1, await evening.AuditCountAsync());
    }

    [Fact]
    public async Task What_was_not_read_to_them_is_not_accepted()
    {
        using var evening = await Evening.BeginAsync(template);
        var (coming, declined) = (await evening.AddGuestAsync("Ada", GuestStatus.Accepted), await evening.AddGuestAsync("Byron", GuestStatus.Declined));
        await AddRulesAsync(evening, 2);

        Assert.Equal(new RulesChanged(2), (await AcceptAsync(evening, coming, 1)).Refusal);
        Assert.Equal(new OnlyForComing(GuestStatus.Declined), (await AcceptAsync(evening, declined, 2)).Refusal);
        Assert.IsType<NotAllowed>((await new AcceptRulesForGuest(evening.Database.Transactions).AcceptAsync(evening.Of(Role.Viewer), coming.Id, 2, Channel.Phone, Ct)).Refusal);
        Assert.IsType<NotFound>((await new AcceptRulesForGuest(evening.Database.Transactions).AcceptAsync(evening.Stranger, coming.Id, 2, Channel.Phone, Ct)).Refusal);
        Assert.Equal(0, await evening.Database.ReadAsync(evening.Agency.Id, db => db.RulesAcceptances.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_older_version_differs_from_none_and_the_door_sees_it_too()
    {
        using var evening = await Evening.BeginAsync(template);
        await TwoVersionsAsync(evening);

        var rows = await evening.GuestsAsync(evening.Of(Role.Door));

        Assert.Equal(
            [("Ada", RulesStanding.Accepted), ("Byron", RulesStanding.Older), ("Clara", RulesStanding.Missing)],
            rows.Select(row => (row.Name, row.Rules)));
        Assert.Equal(["Byron", "Clara"], rows.Where(row => row.Is(GuestFilter.RulesMissing)).Select(row => row.Name));
    }

    [Fact]
    public async Task The_overview_names_the_two_apart()
    {
        using var evening = await Evening.BeginAsync(template);
        await TwoVersionsAsync(evening);
        var steps = new NextSteps((await evening.HeaderAsync())!, await evening.GuestsAsync(), new SeatCounts(0, 0), Some.Now).Steps;

        Assert.Single(steps, step => step.Words.Contains("an older version", StringComparison.Ordinal) && step.Why!.StartsWith("Byron.", StringComparison.Ordinal));
        Assert.Single(steps, step => step.Words.Contains("never the ground rules", StringComparison.Ordinal) && step.Why!.StartsWith("Clara.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_says_it_in_a_word_and_a_shape()
    {
        using var evening = await Evening.BeginAsync(template);
        await TwoVersionsAsync(evening);
        await using var screen = new StaffScreen(evening);
        var header = (await evening.HeaderAsync())!;
        var pills = (await evening.GuestsAsync()).Select(row => screen.Render<GuestCell>(p => p
            .Add(c => c.Row, row).Add(c => c.Column, GuestColumn.Answer).Add(c => c.Header, header).Add(c => c.Now, Some.Now)).FindAll(".pill.wait")).ToList();

        Assert.Empty(pills[0]);
        Assert.Equal("old rules", pills[1].Single().TextContent.Trim());
        Assert.Equal("no rules", pills[2].Single().TextContent.Trim());
        Assert.NotEqual(pills[1].Single().QuerySelector("svg")!.InnerHtml, pills[2].Single().QuerySelector("svg")!.InnerHtml);
    }

    [Fact]
    public async Task The_panel_offers_to_record_their_word_and_then_is_content()
    {
        using var evening = await Evening.BeginAsync(template);
        var (_, older, _) = await TwoVersionsAsync(evening);
        await using var screen = new StaffScreen(evening);
        screen.Services.AddSingleton<AcceptRulesForGuest>();
        screen.Services.AddSingleton<RulesStandingQuery>();
        var part = screen.Render<RulesForGuestPart>(p => p.Add(r => r.EventId, evening.Dinner.Id).Add(r => r.GuestId, older.Id));
        part.WaitForAssertion(() => Assert.Contains("They accepted version 1; version 2 is in force.", part.Markup, StringComparison.Ordinal));

        await part.Find("button").ClickAsync();

        part.WaitForAssertion(() => Assert.Contains("Version 2 accepted.", part.Markup, StringComparison.Ordinal));
        Assert.Empty(part.FindAll("button"));
        Assert.Equal(RulesStanding.Accepted, (await evening.GuestsAsync()).Single(row => row.Id == older.Id).Rules);
    }

    private static async Task<(Guest Accepted, Guest Older, Guest Never)> TwoVersionsAsync(Evening evening)
    {
        var (ada, byron, clara) = (
            await evening.AddGuestAsync("Ada", GuestStatus.Accepted), await evening.AddGuestAsync("Byron", GuestStatus.Accepted), await evening.AddGuestAsync("Clara", GuestStatus.Accepted));
        var (first, second) = (await AddRulesAsync(evening, 1), await AddRulesAsync(evening, 2));
        await evening.Database.AddAsync(
            evening.Agency.Id,
            new RulesAcceptance(RulesAcceptanceId.New(Some.Now), ada, second, Channel.Link, Some.Now),
            new RulesAcceptance(RulesAcceptanceId.New(Some.Now), byron, first, Channel.Link, Some.Now));
        return (ada, byron, clara);
    }

    private static async Task<GroundRules> AddRulesAsync(Evening evening, int version)
    {
        var rules = Some.Rules(evening.Dinner, version, $"Rules, version {version}.");
        await evening.Database.AddAsync(evening.Agency.Id, rules);
        return rules;
    }

    private static Task<Domain.Result> AcceptAsync(Evening evening, Guest guest, int version) =>
        new AcceptRulesForGuest(evening.Database.Transactions).AcceptAsync(evening.Publicist, guest.Id, version, Channel.Phone, Ct);
}
