using Bunit;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components.Frame;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Components;

public sealed class EventFrameTests(MigratedTemplate template)
{
    [Fact]
    public async Task The_header_counts_afresh_when_the_event_changes()
    {
        using var evening = await Evening.BeginAsync(template);
        await using var screen = new StaffScreen(evening);
        var frame = Show(screen, evening.Dinner.Id);
        frame.WaitForAssertion(() => Assert.Equal("0 of 16", Count(frame, "accepted")));

        await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        evening.Database.Signals.Raise(evening.Dinner.Id);

        frame.WaitForAssertion(() => Assert.Equal("1 of 16", Count(frame, "accepted")));
        Assert.Equal($"staff/events/{evening.Dinner.Id.Value}/guests?status=accepted", frame.Find(".counts li:nth-child(3) a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_countdown_says_what_matters_now_and_goes_on_by_itself()
    {
        using var evening = await Evening.BeginAsync(template);
        await using var screen = new StaffScreen(evening);
        var frame = Show(screen, evening.Dinner.Id);
        frame.WaitForAssertion(() => Assert.Equal("17 days until answers close", frame.Find(".countdown").TextContent.Trim()));

        evening.Database.Clock.Advance(TimeSpan.FromDays(18));

        frame.WaitForAssertion(() => Assert.Equal("3 days until it starts", frame.Find(".countdown").TextContent.Trim()));
        Assert.Equal("Closed", frame.Find(".state").TextContent.Trim());
    }

    [Fact]
    public async Task A_viewer_has_no_tab_for_what_they_may_not_do()
    {
        using var evening = await Evening.BeginAsync(template);
        await using var screen = new StaffScreen(evening);
        screen.SignIn(Role.Viewer);

        var frame = Show(screen, evening.Dinner.Id);

        frame.WaitForAssertion(() => Assert.Equal(["Overview", "Guests", "Seating", "Run of show"], frame.FindAll(".tabs a").Select(a => a.TextContent)));
    }

    [Fact]
    public async Task An_unknown_event_says_so_and_shows_nothing_of_the_page()
    {
        using var evening = await Evening.BeginAsync(template);
        await using var screen = new StaffScreen(evening);

        var frame = Show(screen, PressEventId.New(Some.Now));

        frame.WaitForAssertion(() => Assert.Equal("There is no such event", frame.Find("h1").TextContent));
        Assert.DoesNotContain("inside", frame.Markup, StringComparison.Ordinal);
    }

    private static IRenderedComponent<EventFrame> Show(StaffScreen screen, PressEventId id) =>
        screen.Render<EventFrame>(p => p.Add(f => f.EventId, id).Add(f => f.Tab, "guests").AddChildContent("<p>inside</p>"));

    private static string Count(IRenderedComponent<EventFrame> frame, string word) =>
        frame.FindAll(".counts a").Single(a => a.TextContent.Trim().EndsWith(word, StringComparison.Ordinal)).QuerySelector("b")!.TextContent.Trim();
}
