using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
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

    [Fact]
    public async Task Who_opens_an_event_reads_at_the_top_that_the_database_and_the_mail_server_are_in_trouble()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await evening.AddGuestAsync("Ada", GuestStatus.Invited);
        var waiting = new OutboxMessage(OutboxMessageId.New(Some.Now), guest, MessageKind.Invitation, null, null, Some.Now - TimeSpan.FromHours(1));
        waiting.Claim(Some.Now);
        waiting.Retry("The mail server does not answer.", Some.Now.AddMinutes(5), Some.Now);
        await evening.Database.AddAsync(evening.Agency.Id, waiting);
        await using var screen = new StaffScreen(evening);
        screen.Services.GetRequiredService<StorageHealth>().Failed("database or disk is full.");

        var frame = Show(screen, evening.Dinner.Id);

        frame.WaitForAssertion(() => Assert.Contains("database or disk is full", frame.Find(".notices .bad").TextContent, StringComparison.Ordinal));
        Assert.Contains("1 message is still waiting for the mail server. The mail server does not answer.", frame.Find(".notices").TextContent, StringComparison.Ordinal);
    }

    private static IRenderedComponent<EventFrame> Show(StaffScreen screen, PressEventId id) =>
        screen.Render<EventFrame>(p => p.Add(f => f.EventId, id).Add(f => f.Tab, "guests").AddChildContent("<p>inside</p>"));

    private static string Count(IRenderedComponent<EventFrame> frame, string word) =>
        frame.FindAll(".counts a").Single(a => a.TextContent.Trim().EndsWith(word, StringComparison.Ordinal)).QuerySelector("b")!.TextContent.Trim();
}
