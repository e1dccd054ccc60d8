using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Features.Guests.Choosing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests.Choosing;

public sealed class ChoosingScreensTests(MigratedTemplate template)
{
    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_press_plans_every_tier_into_its_wave()
    {
        using var evening = await Evening.BeginAsync(template);
        var list = new ListMaker(evening);
        await list.AddAsync(new Wanted("Bo") { Tier = "B" });
        await list.AddAsync(new Wanted("Ada") { Tier = "A" });
        await list.AddAsync(new Wanted("Cy"));
        await using var screen = new StaffScreen(evening);
        var page = await RenderAsync<Choose>(screen, evening);
        page.WaitForElement("#tier-0");

        await Button(page, "Plan these waves").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("Wave 2", page.Find(".waves").TextContent, StringComparison.Ordinal));
        Assert.Equal([("Ada", 1), ("Bo", 2), ("Cy", null)], (await list.ReadAsync()).Rows.Select(row => (row.Name, row.PlannedWave)).OrderBy(row => row.Name));
    }

    [Fact]
    public async Task Those_ticked_of_a_search_are_planned_by_hand()
    {
        using var evening = await Evening.BeginAsync(template);
        var list = new ListMaker(evening);
        await list.AddAsync(new Wanted("Łukasz Żółć") { Outlet = "Weekly", Tier = "B" });
        await list.AddAsync(new Wanted("Anna Müller") { Outlet = "Times", Tier = "A" });
        await list.AddAsync(new Wanted("Ben Zolc") { Tier = "A" });
        await using var screen = new StaffScreen(evening);
        var page = await RenderAsync<Choose>(screen, evening);
        await page.WaitForElement("#wave-part").ChangeAsync(new ChangeEventArgs { Value = "Tier B" });
        await page.Find("#wave-search").InputAsync(new ChangeEventArgs { Value = "zolc" });

        await Button(page, "Tick all 1 shown").ClickAsync();
        await page.Find("#wave-number").ChangeAsync(new ChangeEventArgs { Value = "3" });
        await Button(page, "Plan 1 ticked").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("Wave 3", page.Find(".waves").TextContent, StringComparison.Ordinal));
        Assert.Equal([null, null, 3], (await list.ReadAsync()).Rows.OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => row.PlannedWave));
    }

    [Fact]
    public async Task Whoever_is_found_for_the_list_comes_with_how_often_they_said_yes()
    {
        using var evening = await Evening.BeginAsync(template);
        var list = new ListMaker(evening);
        await list.AnsweredBeforeAsync(await list.AddAsync(new Wanted("Ada")), GuestStatus.Accepted, GuestStatus.Declined);
        await list.AddAsync(new Wanted("Bo"));

        var found = await new ContactFinder(evening.Database.Databases, evening.Database.Clock).FindAsync(evening.Publicist, evening.Dinner.Id, "", Ct);

        Assert.Equal([("Ada", "said yes 1 of 2 times"), ("Bo", null)], found.Select(contact => (contact.Name, ChoosingWords.Yes(contact.Yes))));
    }

    [Fact]
    public async Task The_balance_says_what_it_stands_for_and_leads_to_the_guests_it_counts()
    {
        using var evening = await Evening.BeginAsync(template);
        var list = new ListMaker(evening);
        var asked = await list.AddAsync(new Wanted("Ada") { Tier = "A", Outlet = "Example & Weekly", Status = GuestStatus.Invited, InvitedIn = 1 });
        await list.AddAsync(new Wanted("Bo") { Tier = "B", Wave = 2 });
        await list.AnsweredBeforeAsync(asked, GuestStatus.Accepted, GuestStatus.Declined);
        await using var screen = new StaffScreen(evening);

        var figure = screen.Render<BalanceFigure>(p => p.Add(b => b.EventId, evening.Dinner.Id).Add(b => b.List, list.ReadAsync().GetAwaiter().GetResult()));
        Assert.Contains("Everyone on the list: 2 listed, 1 invited, 0 accepted.", figure.Markup, StringComparison.Ordinal);
        Assert.Contains("Going by how 1 of them answered before, about 0.5 may say yes. An estimate, no more.", figure.Markup, StringComparison.Ordinal);
        var links = figure.FindAll(".bars td a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Contains($"staff/events/{evening.Dinner.Id.Value}/guests?tier=A&status=invited", links);
        Assert.Contains($"staff/events/{evening.Dinner.Id.Value}/guests?outlet=Example%20%26%20Weekly", links);

        figure.Render(p => p.Add(b => b.Wave, "2"));
        Assert.Contains("Wave 2: 1 listed, 0 invited, 0 accepted.", figure.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_panel_says_how_often_somebody_said_yes_and_who_their_rivals_are()
    {
        using var evening = await Evening.BeginAsync(template);
        var list = new ListMaker(evening);
        var ada = await list.AddAsync(new Wanted("Ada") { Outlet = "Example Weekly", RivalGroup = "Trades", Wave = 2 });
        var bo = await list.AddAsync(new Wanted("Bo") { Outlet = "Sample Times", RivalGroup = "Trades", Status = GuestStatus.Invited, InvitedIn = 1 });
        await list.AnsweredBeforeAsync(ada, GuestStatus.Accepted, GuestStatus.Declined, GuestStatus.Waitlisted);
        await using var screen = new StaffScreen(evening);

        var text = (await PanelAsync(screen, evening, ada)).Find("dl").TextContent;
        Assert.Contains("said yes 2 of 3 times", text, StringComparison.Ordinal);
        Assert.Contains("planned for wave 2", text, StringComparison.Ordinal);
        Assert.Contains("Sample Times is invited in wave 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("said yes", (await PanelAsync(screen, evening, bo)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_comes_free_is_proposed_without_reloading_and_nothing_is_sent()
    {
        using var evening = await Evening.BeginAsync(template, capacity: 1);
        var list = new ListMaker(evening);
        var coming = await list.AddAsync(new Wanted("Coming") { Status = GuestStatus.Accepted, InvitedIn = 1 });
        var next = await list.AddAsync(new Wanted("Anna Müller") { Tier = "A" });
        await using var screen = new StaffScreen(evening);
        var page = await RenderAsync<Overview>(screen, evening);
        page.WaitForAssertion(() => Assert.DoesNotContain("Invite the next", page.Markup, StringComparison.Ordinal));

        await new WithdrawGuest(evening.Database.Transactions).WithdrawAsync(evening.Publicist, coming.Id, Ct);

        page.WaitForAssertion(() => Assert.Contains("Next: Anna Müller (A).", page.Markup, StringComparison.Ordinal));
        Assert.EndsWith($"/messages/invitation?guest={next.Id.Value}", page.FindAll(".todo a").Single(a => a.TextContent is "Invite the next").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(0, await evening.Database.ReadAsync(evening.Agency.Id, db => Task.FromResult(db.Outbox.Count(m => m.Kind != PressEvents.Domain.Mail.MessageKind.Cancellation))));
        Assert.Equal(GuestStatus.Listed, (await evening.ReadGuestAsync(next.Id)).Status);
    }

    [Fact]
    public async Task A_request_is_sent_back_with_a_note_that_whoever_asked_reads_at_once()
    {
        using var evening = await ApprovedEvening.BeginAsync(template);
        await evening.AddGuestAsync("Ada");
        await new ListMaker(evening).AddAsync(new Wanted("Never") { DoNotInvite = "Broke the last embargo" });
        await using var asking = new StaffScreen(evening);
        await using var deciding = new StaffScreen(evening);
        var mine = await RenderAsync<Approval>(asking, evening);
        mine.WaitForAssertion(() => Assert.Contains("Another member must approve", mine.Markup, StringComparison.Ordinal));
        await Button(mine, "Ask for approval").ClickAsync();
        mine.WaitForAssertion(() => Assert.Contains("Somebody else must give it", mine.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Approve the list", mine.Markup, StringComparison.Ordinal);

        var theirs = await RenderAsync<Approval>(deciding.SignIn(Role.Owner), evening);
        theirs.WaitForElement("#send-back-note");
        Assert.Equal("Never: Must not be invited: Broke the last embargo", theirs.Find(".left-out li").TextContent);
        await theirs.Find("form").SubmitAsync();
        theirs.WaitForAssertion(() => Assert.Contains("Say what should change", theirs.Markup, StringComparison.Ordinal));
        await theirs.Find("#send-back-note").ChangeAsync(new ChangeEventArgs { Value = "Where are the trades?" });
        await theirs.Find("form").SubmitAsync();

        mine.WaitForAssertion(() => Assert.Contains("Owner Person sent the list back", mine.Find(".request").TextContent, StringComparison.Ordinal));
        Assert.Contains("“Where are the trades?”", mine.Find(".request").TextContent, StringComparison.Ordinal);
        Assert.NotNull(Button(mine, "Ask for approval"));
    }

    private static async Task<IRenderedComponent<T>> RenderAsync<T>(StaffScreen screen, Evening evening)
        where T : LivePart
    {
        var header = await evening.HeaderAsync();
        return screen.Render<T>(p => p.Add(part => part.EventId, evening.Dinner.Id).AddCascadingValue(header!));
    }

    private static async Task<IRenderedComponent<GuestPanel>> PanelAsync(StaffScreen screen, Evening evening, Guest guest)
    {
        var header = await evening.HeaderAsync();
        var panel = screen.Render<GuestPanel>(p => p.Add(g => g.EventId, evening.Dinner.Id).Add(g => g.Id, guest.Id).Add(g => g.Back, "").AddCascadingValue(header!));
        panel.WaitForElement("dl");
        return panel;
    }

    private static IElement Button<T>(IRenderedComponent<T> page, string words)
        where T : IComponent =>
        page.FindAll("button").Single(button => string.Equals(button.TextContent.Trim(), words, StringComparison.Ordinal));
}
