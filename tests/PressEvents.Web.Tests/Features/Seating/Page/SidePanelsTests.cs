using Bunit;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Features.Seating.Page;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Seating.Page;

public sealed class SidePanelsTests(MigratedTemplate template)
{
    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rule_is_said_as_a_sentence_kept_and_removed()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddTableAsync();
        var (ada, byron) = (await evening.AddGuestAsync("Ada Lovelace", GuestStatus.Accepted), await evening.AddGuestAsync("Lord Byron", GuestStatus.Accepted));
        await using var screen = new StaffScreen(evening);
        var board = await BoardAsync(screen, evening);
        await (await board.WaitForElementAsync(".rules + p button")).ClickAsync();

        await board.Find("#rule-who").ChangeAsync(new() { Value = Sitter.Of(ada.Id).Key });
        await board.Find("#rule-how").ChangeAsync(new() { Value = "11" });
        await board.Find("#rule-other").ChangeAsync(new() { Value = Sitter.Of(byron.Id).Key });
        await board.Find(".rule-form").SubmitAsync();
        await board.WaitForAssertionAsync(() => Assert.Contains("Ada Lovelace must not sit at one table with Lord Byron.", board.Find(".rules .what").TextContent, StringComparison.Ordinal));

        await board.Find(".rules button").ClickAsync();
        await board.WaitForAssertionAsync(() => Assert.Empty(board.FindAll(".rules .what")));
    }

    [Fact]
    public async Task Everybody_is_arranged_only_once_it_is_accepted_and_an_undo_takes_it_back()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddTableAsync();
        await evening.AddGuestAsync("Ada Lovelace", GuestStatus.Accepted);
        await evening.AddGuestAsync("Lord Byron", GuestStatus.Accepted);
        await using var screen = new StaffScreen(evening);
        var board = await ArrangedAsync(screen, evening);

        await board.WaitForAssertionAsync(() => Assert.Contains("2 people would move", board.Find(".arrange").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Equal(0, await SeatedAsync(evening));
        await board.FindAll(".arrange button").Single(b => b.TextContent is "Accept").ClickAsync();
        await board.WaitForAssertionAsync(() => Assert.Contains("2 people were moved", board.Find(".arrange").TextContent, StringComparison.Ordinal));
        Assert.Equal(2, await SeatedAsync(evening));

        await board.Find("[data-undo]").ClickAsync();
        await board.WaitForAssertionAsync(() => Assert.Equal(2, board.FindAll(".people .pick").Count));
    }

    [Fact]
    public async Task What_cannot_be_arranged_is_said_before_it_is_tried()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddTableAsync(seats: 1);
        await evening.AddGuestAsync("Ada Lovelace", GuestStatus.Accepted);
        await evening.AddGuestAsync("Lord Byron", GuestStatus.Accepted);
        await using var screen = new StaffScreen(evening);
        var board = await PanelAsync(screen, evening);

        await board.WaitForAssertionAsync(() => Assert.Contains("1 too few", board.Find(".arrange").TextContent, StringComparison.Ordinal));
        Assert.True(board.FindAll(".arrange button").Single(b => b.TextContent is "Arrange everybody").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_late_guest_is_offered_a_seat_that_moves_nobody()
    {
        using var evening = await Evening.BeginAsync(template);
        var seats = await evening.AddTableAsync();
        var ada = await evening.AddGuestAsync("Ada Lovelace", GuestStatus.Accepted);
        await evening.AddGuestAsync("Lord Byron", GuestStatus.Accepted);
        await new SeatPerson(evening.Database.Transactions).SeatAsync(evening.Publicist, evening.Dinner.Id, Sitter.Of(ada.Id), seats[0].Id, swap: false, Ct);
        await using var screen = new StaffScreen(evening);
        var board = await PanelAsync(screen, evening);
        await board.WaitForAssertionAsync(() => Assert.Contains("Lord Byron has no seat.", board.Find(".late").TextContent, StringComparison.Ordinal));

        await board.Find(".late button").ClickAsync();
        await board.WaitForAssertionAsync(() => Assert.StartsWith("Nobody moves", board.Find(".options > li").TextContent.Trim(), StringComparison.Ordinal));
        await board.Find(".options > li > button").ClickAsync();
        await board.WaitForAssertionAsync(() => Assert.Contains("Everybody who is coming has a seat.", board.Find(".late").TextContent, StringComparison.Ordinal));
        Assert.Equal(2, await SeatedAsync(evening));
    }

    private static async Task<IRenderedComponent<SeatingBoard>> ArrangedAsync(StaffScreen screen, Evening evening)
    {
        var board = await PanelAsync(screen, evening);
        await board.WaitForAssertionAsync(() => Assert.NotEmpty(board.FindAll(".arrange button")));
        await board.FindAll(".arrange button").Single(b => b.TextContent is "Arrange everybody").ClickAsync();
        return board;
    }

    private static async Task<IRenderedComponent<SeatingBoard>> PanelAsync(StaffScreen screen, Evening evening)
    {
        var board = await BoardAsync(screen, evening);
        await board.WaitForElementAsync(".side-tabs");
        await board.FindAll(".side-tabs button").Single(b => b.TextContent is "Arrange").ClickAsync();
        return board;
    }

    private static async Task<IRenderedComponent<SeatingBoard>> BoardAsync(StaffScreen screen, Evening evening)
    {
        var header = await evening.HeaderAsync();
        return screen.Render<SeatingBoard>(p => p.Add(b => b.EventId, evening.Dinner.Id).AddCascadingValue(header!));
    }

    private static async Task<int> SeatedAsync(Evening evening) =>
        (await new SeatingQuery(evening.Database.Databases).ForEventAsync(evening.Publicist, evening.Dinner.Id, Ct)).Seated.Count();
}
