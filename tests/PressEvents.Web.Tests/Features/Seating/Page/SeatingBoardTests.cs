using Bunit;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Seating.Page;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Seating.Page;

public sealed class SeatingBoardTests(MigratedTemplate template)
{
    [Fact]
    public async Task Choosing_a_guest_and_pressing_a_seat_seats_them()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddTableAsync();
        await evening.AddGuestAsync("Ada Lovelace", GuestStatus.Accepted);
        await using var screen = new StaffScreen(evening);
        var board = await BoardAsync(screen, evening);
        board.WaitForAssertion(() => Assert.Single(board.FindAll(".people .pick")));

        await board.Find(".people .pick").ClickAsync();
        await board.Find("[role=button][aria-label='Table 1, seat 2: free']").ClickAsync();

        board.WaitForAssertion(() => Assert.Single(board.FindAll("[role=button][aria-label='Table 1, seat 2: Ada Lovelace']")));
        Assert.Empty(board.FindAll(".people .pick"));
    }

    [Fact]
    public async Task Typing_seats_and_a_mistake_stays_in_its_box_beside_the_reason()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddTableAsync();
        await evening.AddGuestAsync("Ada Lovelace", GuestStatus.Accepted);
        await using var screen = new StaffScreen(evening);
        var board = await BoardAsync(screen, evening);
        board.WaitForElement("#typed-seat");

        await TypeAsync(board, "Ada at table 1 seat 9");
        board.WaitForAssertion(() => Assert.Equal("Table 1 has 4 seats; there is no seat 9.", board.Find("#seat-problem").TextContent));
        Assert.Equal("Ada at table 1 seat 9", board.Find("#typed-seat").GetAttribute("value"));

        await TypeAsync(board, "Ada at table 1 seat 4");
        board.WaitForAssertion(() => Assert.Single(board.FindAll("[role=button][aria-label='Table 1, seat 4: Ada Lovelace']")));
    }

    [Fact]
    public async Task A_viewer_sees_the_plan_and_can_press_nothing()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddTableAsync();
        await using var screen = new StaffScreen(evening);
        screen.SignIn(Role.Viewer);

        var board = await BoardAsync(screen, evening, evening.Of(Role.Viewer));

        board.WaitForAssertion(() => Assert.Equal(4, board.FindAll("svg.drawing [role=img]").Count));
        Assert.Empty(board.FindAll("input, .places select, [data-sitter], button:not([data-zoom])"));
    }

    private static async Task TypeAsync(IRenderedComponent<SeatingBoard> board, string typed)
    {
        await board.Find("#typed-seat").ChangeAsync(new() { Value = typed });
        await board.Find("form.typed").SubmitAsync();
    }

    private static async Task<IRenderedComponent<SeatingBoard>> BoardAsync(StaffScreen screen, Evening evening, StaffActor? reader = null)
    {
        var header = await evening.HeaderAsync(reader);
        return screen.Render<SeatingBoard>(p => p.Add(b => b.EventId, evening.Dinner.Id).AddCascadingValue(header!));
    }
}
