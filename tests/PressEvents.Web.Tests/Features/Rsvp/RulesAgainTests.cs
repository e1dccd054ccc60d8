using System.Net;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rules;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>A newer version of the ground rules asks again, and shows everybody what changed since theirs.</summary>
public sealed class RulesAgainTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);
    private readonly AnsweredEvening evening = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_accepted_an_older_version_sees_what_changed_since_theirs()
    {
        var first = evening.AddRules(1, "1. On the record.\n2. No recording.");
        evening.AddRules(2, "1. On the record.\n2. No recording and no photographs.");
        evening.AddRules(3, "1. Off the record.\n2. No recording and no photographs.");
        var guest = Accepts(evening.Invite(status: GuestStatus.Accepted), first);
        await evening.SaveAsync(app);

        var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);

        Assert.Contains("You accepted version 1. This is version 3", page.Text, StringComparison.Ordinal);
        Assert.Equal(["new: Off (end of change)", "new:  and no photographs (end of change)"], page.Document.QuerySelectorAll("#rules ins").Select(mark => mark.TextContent));
        Assert.Equal(["gone: On (end of change)"], page.Document.QuerySelectorAll("#rules del").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task Whoever_never_accepted_reads_the_rules_without_marks()
    {
        evening.AddRules(1, "1. On the record.");
        evening.AddRules(2, "1. Off the record.");
        var guest = evening.Invite(status: GuestStatus.Accepted);
        await evening.SaveAsync(app);

        var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);

        Assert.Empty(page.Document.QuerySelectorAll("ins, del"));
        Assert.Contains("Off the record.", page.Document.QuerySelector("#rules")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_again_is_kept_beside_the_earlier_acceptance_and_asks_no_more()
    {
        var first = evening.AddRules(1, "1. On the record.");
        var second = evening.AddRules(2, "1. Off the record.");
        var guest = Accepts(evening.Invite(status: GuestStatus.Accepted), first);
        await evening.SaveAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);
        var after = await (await page.SendFormAsync("#rules", [("acceptRules", "true")])).FollowAsync();

        Assert.Null(after.Document.QuerySelector("#rules"));
        var kept = await app.ReadAsync(evening.Organisation.Id, db => db.RulesAcceptances.OrderBy(a => a.Version).ToListAsync(Ct));
        Assert.Equal(
            [(1, first.TextHash, Some.Now, Channel.Link), (2, second.TextHash, Some.Now.AddMinutes(5), Channel.Link)],
            kept.Select(a => (a.Version, a.TextHash, a.AcceptedAt, a.Channel)));
    }

    [Fact]
    public async Task Whoever_answers_yes_again_sees_the_marks_in_the_answer_form()
    {
        var first = evening.AddRules(1, "1. On the record.");
        evening.AddRules(2, "1. Off the record.");
        var guest = Accepts(evening.Invite(status: GuestStatus.Declined), first);
        await evening.SaveAsync(app);

        var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);

        Assert.Equal("gone: On (end of change)", page.Document.QuerySelector("form.answer del")!.TextContent);
    }

    [Fact]
    public async Task An_unticked_box_keeps_the_answer_form_as_it_stood()
    {
        evening.AddRules();
        var guest = evening.Invite(status: GuestStatus.Accepted);
        guest.Guest.SetNeeds("vegan", "no oil", null);
        await evening.SaveAsync(app);

        var page = await (await Screen.OpenAsync(app.NewBrowser(), guest.Path)).SendFormAsync("#rules", []);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector("#acceptRules-problem"));
        Assert.NotNull(page.Document.QuerySelector("details.change form.answer"));
        Assert.Equal("no oil", page.Document.QuerySelector("#dietNote")!.GetAttribute("value"));
        Assert.NotNull(page.Document.QuerySelector("[name=diet][value=vegan][checked]"));
    }

    public void Dispose() => app.Dispose();

    private Invitee Accepts(Invitee guest, GroundRules rules)
    {
        evening.Add(new RulesAcceptance(RulesAcceptanceId.New(Some.Now), guest.Guest, rules, Channel.Link, Some.Now));
        return guest;
    }
}
