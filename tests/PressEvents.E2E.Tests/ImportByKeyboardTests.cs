using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;
using static PressEvents.E2E.Tests.Pages.Keyboard;

namespace PressEvents.E2E.Tests;

/// <summary>From the guest list through an import and back again, by keyboard alone.</summary>
public sealed class ImportByKeyboardTests(Product product)
{
    [Fact]
    public async Task A_list_is_pasted_settled_imported_and_undone_without_a_mouse()
    {
        var plan = await product.SeedAsync(Evening.Plan("keyboard-import"));
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, plan.Users[0].Email!);
        await OpenAsync(page, $"/staff/events/{plan.Events[0].Id}/guests");

        await PressAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Import a list" }), "Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Import a list" })).ToBeVisibleAsync();
        await ReachAsync(page, page.GetByLabel("Or paste rows from a sheet"));
        await page.Keyboard.InsertTextAsync("Name\tEmail\nMina Okafor\tdesk@example.com\nJo Lee\tdesk@example.com\n");
        await PressAsync(page, Button(page, "Use the pasted rows"), "Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The plan" })).ToBeVisibleAsync();

        await PressAsync(page, Button(page, "Another person: Mina Okafor, without this address"), "Enter");
        await Expect(Button(page, "Decide again on line 2")).ToBeFocusedAsync();
        await PressAsync(page, Button(page, "Import 2 new · 2 join the guest list"), "Enter");
        await Expect(page.GetByText("2 people joined the guest list.")).ToBeVisibleAsync();

        await PressAsync(page, Button(page, "Undo the import of pasted rows"), "Enter");
        await Expect(Button(page, "Undo this import")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Undone: 2 places on the list removed, 2 contacts removed.")).ToBeVisibleAsync();
    }

    private static ILocator Button(IPage page, string words) => page.GetByRole(AriaRole.Button, new() { Name = words });
}
