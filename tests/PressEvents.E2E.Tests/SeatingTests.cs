using System.Globalization;
using Microsoft.Playwright;
using PressEvents.E2E.Tests.Pages;
using PressEvents.E2E.Tests.Support;
using PressEvents.Web.Features.Seeding;
using static PressEvents.E2E.Tests.Pages.Keyboard;

namespace PressEvents.E2E.Tests;

/// <summary>A room is filled without a mouse, with a finger, and by two people at once.</summary>
public sealed class SeatingTests(Product product)
{
    private readonly Dictionary<string, Task<OrganisationMap>> evenings = new(StringComparer.Ordinal);
    private static readonly string[] Names = ["Ida Wells", "Noa Barkai", "Kim Lee", "Zoe Quill"];

    [Fact]
    public async Task Somebody_is_seated_moved_and_taken_off_by_keyboard_alone()
    {
        await using var context = await product.NewContextAsync();
        var (screen, page) = await OpenAsync("seating-keys", context);

        await page.Keyboard.PressAsync("/");
        await Expect(screen.Typed).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(screen.Unseated("Ida Wells")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(screen.Chosen).ToContainTextAsync("Ida Wells");

        // On the plan now, at the first seat: a step to the right is the second.
        await Expect(screen.Seat("Table 1, seat 1: free")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await Expect(screen.Seat("Table 1, seat 2: Ida Wells")).ToBeFocusedAsync();
        await Expect(screen.Chosen).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Enter");
        await Expect(screen.Chosen).ToContainTextAsync("Sits at Table 1, seat 2");
        await page.Keyboard.PressAsync("Escape");
        await Expect(screen.Chosen).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("+");
        await Expect(page.Locator(".drawing")).ToHaveClassAsync("drawing zoomed");
        await page.Keyboard.PressAsync("End");
        await Expect(screen.Seat("Table 2, seat 4: free")).ToBeFocusedAsync();
        await Expect(screen.Seat("Table 2, seat 4: free")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("0");
        await Expect(page.Locator(".drawing")).ToHaveClassAsync("drawing");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Take off the seat" }), "Enter");
        await Expect(screen.Unseated("Ida Wells")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_finger_seats_swaps_and_unseats_on_a_phone()
    {
        await using var context = await product.NewContextAsync(width: 390, hasTouch: true);
        var (screen, page) = await OpenAsync("seating-touch", context);

        await screen.Unseated("Ida Wells").TapAsync();
        await screen.Seat("Table 1, seat 2: free").TapAsync();
        await Expect(screen.Seat("Table 1, seat 2: Ida Wells")).ToBeVisibleAsync();

        await screen.TouchDragAsync(screen.Unseated("Kim Lee"), screen.Seat("Table 1, seat 1: free"));
        await Expect(screen.Seat("Table 1, seat 1: Kim Lee")).ToBeVisibleAsync();

        await screen.TouchDragAsync(screen.Seat("Table 1, seat 1: Kim Lee"), screen.Seat("Table 1, seat 2: Ida Wells"));
        await Expect(screen.Seat("Table 1, seat 2: Kim Lee")).ToBeVisibleAsync();
        await Expect(screen.Seat("Table 1, seat 1: Ida Wells")).ToBeVisibleAsync();

        await screen.PinchAsync(page.Locator(".drawing .table-drawn").First, 2);
        await Expect(page.Locator(".drawing")).ToHaveClassAsync("drawing zoomed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Whole room" }).TapAsync();
        await Expect(page.Locator(".drawing")).ToHaveClassAsync("drawing");

        await screen.TouchDragAsync(screen.Seat("Table 1, seat 1: Ida Wells"), page.Locator("#unseated"));
        await Expect(screen.Unseated("Ida Wells")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Rules_that_clash_are_named_one_is_given_up_and_everybody_is_arranged_though_the_page_was_left()
    {
        await using var context = await product.NewContextAsync();
        var (screen, page) = await OpenAsync("seating-arrange", context);
        await screen.AddRuleAsync("Ida Wells", "must sit at one table with", "Kim Lee");
        await screen.AddRuleAsync("Kim Lee", "must sit at", "Table 1, any seat");
        await screen.AddRuleAsync("Ida Wells", "must sit at", "Table 2, any seat");

        await screen.ShowAsync("Arrange");
        await page.GetByRole(AriaRole.Button, new() { Name = "Arrange everybody" }).ClickAsync();
        await Expect(page.GetByText("These cannot all hold")).ToBeVisibleAsync();
        await Expect(page.Locator(".arrange .rules li")).ToHaveCountAsync(3);
        await page.Locator(".ways li").First.GetByRole(AriaRole.Button).ClickAsync();
        await page.GotoAsync("/staff/events");
        await screen.OpenAsync();
        await screen.ShowAsync("Arrange");
        await Expect(page.Locator(".arrange")).ToContainTextAsync("5 people would move.");
        await Expect(page.Locator(".unseated button")).ToHaveCountAsync(5);
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Expect(page.Locator(".arrange")).ToContainTextAsync("5 people were moved.");
        await Expect(page.Locator(".unseated button")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".unseated button")).ToHaveCountAsync(5);
        await screen.ShowAsync("Publish");
        await Expect(page.GetByText("Guests do not see their seat yet.").Last).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_people_move_at_once_and_no_move_is_lost()
    {
        await using var here = await product.NewContextAsync();
        await using var there = await product.NewContextAsync();
        var (mine, _) = await OpenAsync("seating-two", here);
        var (theirs, _) = await OpenAsync("seating-two", there);

        // Each half of the evening's people at the same time; all of them arrive in both windows.
        await Task.WhenAll(
            FillAsync(mine, ("Ida Wells", 1), ("Kim Lee", 2)),
            FillAsync(theirs, ("Noa Barkai", 3), ("Zoe Quill", 4)));
        foreach (var screen in new[] { mine, theirs })
        {
            foreach (var (name, seat) in new[] { ("Ida Wells", 1), ("Kim Lee", 2), ("Noa Barkai", 3), ("Zoe Quill", 4) })
            {
                await Expect(screen.Seat($"Table 1, seat {seat.ToString(CultureInfo.InvariantCulture)}: {name}")).ToBeVisibleAsync();
            }
        }

        // Two for one free seat: one has it, the other is where they were, and is told why.
        var seats = new[] { mine.Seat("Table 2, seat 1: free"), theirs.Seat("Table 2, seat 1: free") };
        await Task.WhenAll(
            mine.DragAsync(mine.Seat("Table 1, seat 1: Ida Wells"), seats[0]),
            theirs.DragAsync(theirs.Seat("Table 1, seat 3: Noa Barkai"), seats[1]));
        await Expect(seats[0]).ToHaveCountAsync(0);
        var taken = await mine.Page.Locator("[aria-label^='Table 2, seat 1: ']").GetAttributeAsync("aria-label");
        var (left, loser) = taken!.EndsWith("Ida Wells", StringComparison.Ordinal) ? ("Table 1, seat 3: Noa Barkai", theirs) : ("Table 1, seat 1: Ida Wells", mine);
        await Expect(mine.Seat(left)).ToBeVisibleAsync();
        await Expect(theirs.Seat(left)).ToBeVisibleAsync();
        await Expect(loser.Page.GetByText("Somebody sits at Table 2, seat 1 already.")).ToBeVisibleAsync();
    }

    // From the list: a room that moves under the hand while the other window fills it is no place for a scripted drag.
    private static async Task FillAsync(SeatingScreen screen, params (string Name, int Seat)[] people)
    {
        foreach (var (name, seat) in people)
        {
            var number = seat.ToString(CultureInfo.InvariantCulture);
            await screen.Page.GetByLabel($"Table 1, seat {number}", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = name });
            await Expect(screen.Seat($"Table 1, seat {number}: {name}")).ToBeVisibleAsync();
        }
    }

    private async Task<(SeatingScreen Screen, IPage Page)> OpenAsync(string name, IBrowserContext context)
    {
        if (!evenings.TryGetValue(name, out var seeding))
        {
            evenings[name] = seeding = product.SeedAsync(Plan(name));
        }

        var sample = await seeding;
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, sample.Users[0].Email!);
        var screen = new SeatingScreen(page, sample.Events[0].Id);
        await screen.OpenAsync();
        return (screen, page);
    }

    private static OrganisationPlan Plan(string name)
    {
        var plan = Evening.Plan(name, capacity: 8);
        return plan with
        {
            Contacts = [.. Names.Select(guest => new ContactPlan(guest) { Email = Address(guest), Outlet = "The Example Courier" })],
            Events = [plan.Events[0] with { Tables = [new TablePlan("Table 1", 4), new TablePlan("Table 2", 4)], Guests = [.. Names.Select(guest => new GuestPlan(Address(guest)) { Status = "accepted" })] }],
        };
    }

    private static string Address(string name) => $"{name.Replace(' ', '.').ToLowerInvariant()}@outlet.example";
}
