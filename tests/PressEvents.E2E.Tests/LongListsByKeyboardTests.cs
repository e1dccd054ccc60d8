using System.Globalization;
using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;
using PressEvents.Web.Features.Seeding;
using static PressEvents.E2E.Tests.Pages.Keyboard;

namespace PressEvents.E2E.Tests;

/// <summary>Ten thousand contacts and two thousand guests, by keyboard alone.</summary>
public sealed class LongListsByKeyboardTests(Product product)
{
    private const int Contacts = 10_000;
    private const int Guests = 2000;
    private const int MostRows = 120;

    [Fact]
    public async Task The_address_book_is_walked_selected_tagged_filtered_and_edited_without_a_mouse()
    {
        var plan = await product.SeedAsync(Plan("long-contacts", Contacts, 0));
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, plan.Users[0].Email!);
        await OpenAsync(page, "/staff/contacts");
        await WalkAsync(page, Contacts);

        await SearchAsync(page, "person 0000", 10);
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Row(page, 0)).ToBeFocusedAsync();
        await SelectThreeAsync(page);
        await page.Keyboard.PressAsync("a");
        await Expect(page.GetByText("10 of 10000 · 10 selected")).ToBeVisibleAsync();
        await BulkTagAsync(page, "keyboard");
        await Expect(page.GetByText("10 tagged")).ToBeVisibleAsync();

        await EditAsync(page, "#edit-tier", "Z");
        await SaveFilterAsync(page, "The first ten");
        await OpenHelpAndOneAsync(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Person 00000");
    }

    [Fact]
    public async Task The_guest_list_is_walked_selected_tagged_filtered_and_edited_without_a_mouse()
    {
        var plan = await product.SeedAsync(Plan("long-guests", Guests, Guests));
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, plan.Users[0].Email!);
        await OpenAsync(page, $"/staff/events/{plan.Events[0].Id}/guests");
        await WalkAsync(page, Guests);

        await SearchAsync(page, "person 0000", 10);
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Row(page, 0)).ToBeFocusedAsync();
        await SelectThreeAsync(page);
        await BulkTagAsync(page, "keyboard");
        await Expect(page.GetByText("3 tagged")).ToBeVisibleAsync();

        await EditAsync(page, "#edit-tier", "Z");
        await SaveFilterAsync(page, "The first ten");
        await OpenHelpAndOneAsync(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Person 00000" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Person 00000" })).ToHaveCountAsync(0);
    }

    // To the end and back; however long the list, few of its rows are in the document.
    private static async Task WalkAsync(IPage page, int rows)
    {
        await Expect(Row(page, 0)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Row(page, 0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(Row(page, rows - 1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(Row(page, rows - 2)).ToBeFocusedAsync();
        Assert.InRange(await page.Locator("[data-grid] tbody tr").CountAsync(), 10, MostRows);
        await page.Keyboard.PressAsync("Home");
        await Expect(Row(page, 0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("PageDown");
        await Expect(Row(page, 0)).Not.ToBeFocusedAsync();
        await page.Keyboard.PressAsync("PageUp");
        await Expect(Row(page, 0)).ToBeFocusedAsync();
    }

    private static async Task SearchAsync(IPage page, string words, int found)
    {
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(words);
        await Expect(page.Locator(".count b")).ToHaveTextAsync(found.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task SelectThreeAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByText("1 selected").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await Expect(Row(page, 1)).ToBeFocusedAsync();
        await Expect(page.GetByText("2 selected").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await Expect(Row(page, 2)).ToBeFocusedAsync();
        await Expect(page.GetByText("3 selected").First).ToBeVisibleAsync();
    }

    // The select box opens on a key of its own in every browser; typing its words chooses in it closed.
    private static async Task BulkTagAsync(IPage page, string tag)
    {
        await page.Locator("#bulk-action").FocusAsync();
        await page.Keyboard.TypeAsync("Add a tag");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("Tag", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(tag);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
    }

    // Escape leaves the row as it was; Enter saves; the keyboard goes on from the row both times.
    private static async Task EditAsync(IPage page, string box, string text)
    {
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Row(page, 0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator("tr.editing input").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(Row(page, 0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator("tr.editing input").First).ToBeFocusedAsync();
        await ReachAsync(page, page.Locator(box));
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("tr.editing")).ToHaveCountAsync(0);
        await Expect(Row(page, 0)).ToBeFocusedAsync();
        await Expect(page.Locator("[data-index='0']")).ToContainTextAsync(text);
    }

    private static async Task SaveFilterAsync(IPage page, string name)
    {
        await page.Keyboard.PressAsync("/");
        await ReachAsync(page, page.Locator("summary:has-text('Save this filter')"));
        await page.Keyboard.PressAsync("Enter");
        await ReachAsync(page, page.Locator("#filter-name"));
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).ToBeVisibleAsync();
    }

    private static async Task OpenHelpAndOneAsync(IPage page)
    {
        await page.Locator("[data-search]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Row(page, 0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => document.activeElement?.closest('.mud-dialog-container')");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.Locator("[data-search]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Row(page, 0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static ILocator Row(IPage page, int index) => page.Locator(FormattableString.Invariant($"[data-index='{index}'] [data-row]"));

    private static OrganisationPlan Plan(string name, int contacts, int guests)
    {
        var plan = Evening.Plan(name, capacity: 50);
        return plan with
        {
            Contacts = [.. Enumerable.Range(0, contacts).Select(number => new ContactPlan($"Person {number:00000}") { Email = Email(number), Outlet = $"Outlet {number % 300}", Tier = number % 3 == 0 ? "A" : "B" })],
            Events = [plan.Events[0] with { Guests = [.. Enumerable.Range(0, guests).Select(number => new GuestPlan(Email(number)) { Status = "listed" })] }],
        };
    }

    private static string Email(int number) => FormattableString.Invariant($"person{number}@outlet.example");
}
