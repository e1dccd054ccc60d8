using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Features.Guests.Listing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests;

public sealed class GuestPartsTests(MigratedTemplate template)
{
    [Fact]
    public async Task The_grid_finds_names_in_any_spelling()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddGuestAsync("Łukasz Żółć");
        await evening.AddGuestAsync("Nguyễn Thị Ánh");
        await using var screen = new StaffScreen(evening);
        var grid = await GridAsync(screen, evening, GuestFilter.Listed);
        grid.WaitForAssertion(() => Assert.Equal(2, Names(grid).Count));

        await grid.Find("#guest-search").InputAsync(new ChangeEventArgs { Value = "zolc luk" });

        grid.WaitForAssertion(() => Assert.Equal(["Łukasz Żółć"], Names(grid)));
    }

    [Fact]
    public async Task An_answer_appears_in_an_open_filter_by_itself()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        await using var screen = new StaffScreen(evening);
        var grid = await GridAsync(screen, evening, GuestFilter.Accepted);
        grid.WaitForAssertion(() => Assert.Equal(["Ada"], Names(grid)));

        await evening.AddGuestAsync("Byron", GuestStatus.Accepted);
        evening.Database.Signals.Raise(evening.Dinner.Id);

        grid.WaitForAssertion(() => Assert.Equal(["Ada", "Byron"], Names(grid)));
    }

    [Fact]
    public async Task The_panel_shows_a_link_once_when_it_is_made()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await evening.AddGuestAsync("Ada", GuestStatus.Invited);
        await using var screen = new StaffScreen(evening);
        var panel = await PanelAsync(screen, evening, guest);
        panel.WaitForAssertion(() => Assert.Equal("Ada", panel.Find("h2").TextContent));

        await Button(panel, "Make a fresh link").ClickAsync();

        panel.WaitForAssertion(() => Assert.StartsWith("https://rsvp.agency.example/i/", panel.Find("#fresh-link").GetAttribute("value"), StringComparison.Ordinal));
        panel.WaitForAssertion(() => Assert.Contains("Got a fresh link", panel.Find("h3 ~ ol:last-of-type").TextContent, StringComparison.Ordinal));
        Assert.Empty((await PanelAsync(screen, evening, guest)).FindAll("#fresh-link"));
    }

    [Theory]
    [InlineData(Role.Door)]
    [InlineData(Role.Viewer)]
    public async Task The_panel_hides_diet_address_and_history_from_those_who_need_none(Role role)
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        await evening.Database.ReadAsync(evening.Agency.Id, async db =>
        {
            var row = db.Guests.Single(g => g.Id == guest.Id);
            row.SetNeeds("vegan", "no pepper", "step-free");
            row.SetPrivateNotes("owes us a call");
            return await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        });
        await using var screen = new StaffScreen(evening);
        screen.SignIn(role);

        var panel = await PanelAsync(screen, evening, guest, evening.Of(role));

        panel.WaitForAssertion(() => Assert.Equal("Ada", panel.Find("h2").TextContent));
        string[] secrets = ["vegan", "pepper", "step-free", "owes", "outlet.example", "History", "link"];
        Assert.DoesNotContain(secrets, secret => panel.Markup.Contains(secret, StringComparison.Ordinal));
    }

    private static async Task<IRenderedComponent<GuestGrid>> GridAsync(StaffScreen screen, Evening evening, GuestFilter filter)
    {
        var header = await evening.HeaderAsync();
        return screen.Render<GuestGrid>(p => p.Add(g => g.EventId, evening.Dinner.Id).Add(g => g.View, new GuestView(evening.Dinner.Id, filter, ListFilter.Everything, null)).AddCascadingValue(header!));
    }

    private static async Task<IRenderedComponent<GuestPanel>> PanelAsync(StaffScreen screen, Evening evening, Guest guest, StaffActor? reader = null)
    {
        var header = await evening.HeaderAsync(reader);
        return screen.Render<GuestPanel>(p => p.Add(g => g.EventId, evening.Dinner.Id).Add(g => g.Id, guest.Id).Add(g => g.Back, "").AddCascadingValue(header!));
    }

    private static List<string> Names(IRenderedComponent<GuestGrid> grid) => [.. grid.FindAll("[data-row]").Select(a => a.TextContent)];

    private static IElement Button(IRenderedComponent<GuestPanel> panel, string words) =>
        panel.FindAll("button").Single(b => string.Equals(b.TextContent.Trim(), words, StringComparison.Ordinal));
}
