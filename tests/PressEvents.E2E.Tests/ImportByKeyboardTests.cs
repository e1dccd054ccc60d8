using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;

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
        await page.GotoAsync($"/staff/events/{plan.Events[0].Id}/guests");

        await ReachAsync(page, "Import", exact: false);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Import a list" })).ToBeVisibleAsync();
        await ReachAsync(page, "Or paste rows from a sheet");
        await page.Keyboard.InsertTextAsync("Name\tEmail\nMina Okafor\tdesk@example.com\nJo Lee\tdesk@example.com\n");
        await ReachAsync(page, "Use the pasted rows");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The plan" })).ToBeVisibleAsync();

        await ReachAsync(page, "Another person: Mina Okafor, without this address");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Decide again on line 2" })).ToBeFocusedAsync();
        await ReachAsync(page, "Import 2 new · 2 join the guest list");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("2 people joined the guest list.")).ToBeVisibleAsync();

        await ReachAsync(page, "Undo the import of pasted rows");
        await page.Keyboard.PressAsync("Enter");
        var undo = page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" });
        await Expect(undo).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Undone: 2 places on the list removed, 2 contacts removed.")).ToBeVisibleAsync();
    }

    // Presses Tab until the focus is on what bears these words, as a person would.
    private static async Task ReachAsync(IPage page, string words, bool exact = true)
    {
        for (var presses = 0; presses < 120; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var here = await page.EvaluateAsync<string>(
                "(e => (e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent || '').trim())(document.activeElement)");
            if (exact ? string.Equals(here, words, StringComparison.Ordinal) : here.StartsWith(words, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"Tab never came to “{words}”.");
    }
}
