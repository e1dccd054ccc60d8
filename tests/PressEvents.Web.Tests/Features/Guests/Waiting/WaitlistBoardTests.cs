using Bunit;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Guests.Waiting;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests.Waiting;

/// <summary>The wait-list as the publicist works with it.</summary>
public sealed class WaitlistBoardTests(MigratedTemplate template)
{
    [Fact]
    public async Task The_board_shows_the_order_and_moves_a_party_by_its_buttons()
    {
        using var evening = await Evening.BeginAsync(template, capacity: 1);
        await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        await evening.AddGuestAsync("Zoe", GuestStatus.Waitlisted);
        await evening.AddGuestAsync("Bo", GuestStatus.Waitlisted);
        await using var screen = new StaffScreen(evening);
        var board = await ShowAsync(screen, evening);
        Assert.Equal(["Zoe", "Bo"], Names(board));
        Assert.Contains("2 parties wait, 1 of 1 places are taken or offered", board.Markup, StringComparison.Ordinal);

        board.Find("button[aria-label='Move Bo up']").Click();

        board.WaitForAssertion(() => Assert.Equal(["Bo", "Zoe"], Names(board)));
        board.WaitForAssertion(() => Assert.Contains("was moved from place 2 to 1", board.Find(".waitlist-log").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_dropped_on_another_takes_its_place()
    {
        using var evening = await Evening.BeginAsync(template, capacity: 1);
        foreach (var name in new[] { "Zoe", "Bo", "Cy" })
        {
            await evening.AddGuestAsync(name, GuestStatus.Waitlisted);
        }

        await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        await using var screen = new StaffScreen(evening);
        var board = await ShowAsync(screen, evening);

        board.FindAll(".waiting tbody tr")[2].DragStart();
        board.FindAll(".waiting tbody tr")[0].Drop();

        board.WaitForAssertion(() => Assert.Equal(["Cy", "Zoe", "Bo"], Names(board)));
    }

    [Fact]
    public async Task Overbooking_says_its_exact_consequence_and_asks_why()
    {
        using var evening = await Evening.BeginAsync(template, capacity: 1);
        await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        var zoe = await evening.AddGuestAsync("Zoe", GuestStatus.Waitlisted);
        await using var screen = new StaffScreen(evening);
        var board = await ShowAsync(screen, evening);

        board.Find("button[aria-label='Confirm Zoe beyond the room']").Click();
        Assert.Contains("The room holds 1; with them 2 are confirmed.", board.Find(".reason").TextContent, StringComparison.Ordinal);
        board.Find(".reason").Submit();
        board.WaitForAssertion(() => Assert.Contains("Say why", board.Find("#reason-problem").TextContent, StringComparison.Ordinal));
        board.Find("#reason").Change("The mogul asked");
        board.Find(".reason").Submit();

        board.WaitForAssertion(() => Assert.Contains("The room holds 1; 2 places are taken or offered, on purpose.", board.Markup, StringComparison.Ordinal));
        Assert.Equal(GuestStatus.Accepted, (await evening.ReadGuestAsync(zoe.Id)).Status);
        Assert.Equal("The mogul asked", board.Find(".waitlist-log .why").TextContent);
        Assert.Equal(1, (await evening.HeaderAsync())!.Counts.SeatsHeld - evening.Dinner.Capacity);
    }

    [Fact]
    public async Task Who_may_not_edit_sees_the_order_without_its_buttons()
    {
        using var evening = await Evening.BeginAsync(template, capacity: 1);
        await evening.AddGuestAsync("Zoe", GuestStatus.Waitlisted);
        await using var screen = new StaffScreen(evening);
        var board = await ShowAsync(screen.SignIn(Role.Viewer), evening, evening.Of(Role.Viewer));

        Assert.Equal(["Zoe"], Names(board));
        Assert.Empty(board.FindAll("button"));
        Assert.Empty(board.FindAll(".waitlist-log"));
    }

    private static IEnumerable<string> Names(IRenderedComponent<WaitlistBoard> board) =>
        board.FindAll(".waiting tbody tr:not(.asked) td:nth-child(2) a").Select(link => link.TextContent);

    private static async Task<IRenderedComponent<WaitlistBoard>> ShowAsync(StaffScreen screen, Evening evening, StaffActor? reader = null)
    {
        var header = (await evening.HeaderAsync(reader))!;
        var board = screen.Render<WaitlistBoard>(parameters => parameters.Add(b => b.EventId, evening.Dinner.Id).AddCascadingValue(header));
        board.WaitForElement("h2");
        return board;
    }
}
