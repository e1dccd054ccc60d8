using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;

namespace PressEvents.E2E.Tests;

/// <summary>axe finds nothing on any page of the back office, light and dark, wide and narrow; and no page is wider than its window.</summary>
public sealed class OfficeAccessibilityTests(Product product)
{
    private static readonly string[] EventPages =
        ["", "/guests", "/guests/import", "/guests/choose", "/guests/approval", "/guests/waitlist", "/messages", "/messages/invitation", "/messages/reminder", "/messages/offer", "/seating", "/run-of-show", "/settings", "/team"];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_of_the_back_office_is_clean(ColorScheme scheme)
    {
        var sample = await product.SeedAsync(Evening.InEveryState($"office-{scheme}".ToLowerInvariant()));
        var address = $"/staff/events/{sample.Events[0].Id}";
        await using var context = await product.NewContextAsync(scheme: scheme);
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, sample.Users[0].Email!);
        string[] paths =
        [
            "/staff/events", "/staff/events/new", "/staff/contacts", "/staff/contacts/import", "/staff/contacts/new", $"/staff/contacts/{sample.Contacts[0].Id}", $"/staff/contacts/{sample.Contacts[0].Id}?edit",
            "/staff/contacts/duplicates", $"/staff/contacts/merge/{sample.Contacts[0].Id}/{sample.Contacts[^1].Id}", "/staff/outlets", "/staff/standing", "/staff/members", "/staff/audit", "/account", "/account/forgotten", "/account/denied",
            .. EventPages.Select(name => address + name), $"{address}/guests?guest={sample.Events[0].Guests[0].Id}", "/staff/events/01a20492-0000-7000-8000-000000000000",
        ];

        var problems = new List<string>(await Axe.ProblemsAsync(page, paths));

        await Axe.OpenAsync(page, "/staff/outlets");
        await page.Locator("[data-row]").First.ClickAsync();
        await Expect(page.GetByLabel("Rival group")).ToBeVisibleAsync();
        problems.AddRange(await Axe.ProblemsAsync(page, "the page of an outlet"));
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Lists_and_imports_are_clean_while_they_are_worked_in(ColorScheme scheme)
    {
        var sample = await product.SeedAsync(Evening.InEveryState($"lists-{scheme}".ToLowerInvariant()));
        var address = $"/staff/events/{sample.Events[0].Id}";
        await using var context = await product.NewContextAsync(scheme: scheme);
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, sample.Users[0].Email!);

        string[] problems =
        [
            .. await InListAsync(page, "/staff/contacts?tier=A&tier=B"),
            .. await InListAsync(page, $"{address}/guests?tier=A&tier=B"),
            .. await InImportAsync(page, address + "/guests/import"),
        ];

        Assert.True(problems.Length == 0, string.Join("\n", problems));
    }

    // A plan with a conflict open and one settled, the report of the import, and the question before it is undone.
    private static async Task<IReadOnlyList<string>> InImportAsync(IPage page, string path)
    {
        await Axe.OpenAsync(page, path);
        await page.GetByLabel("Or paste rows from a sheet").FillAsync(
            "Name\tEmail\nMina Okafor\tdesk@new.example\nJo Lee\tdesk@new.example\nMina Okafor\tbad\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use the pasted rows" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "This line is right: the address is Mina Okafor’s" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Decide again on line 2" })).ToBeVisibleAsync();
        var problems = new List<string>(await Axe.ProblemsAsync(page, "the plan of an import"));
        await page.GetByRole(AriaRole.Button, new() { Name = "joins the guest list" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported from" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the import of pasted rows" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" })).ToBeVisibleAsync();
        problems.AddRange(await Axe.ProblemsAsync(page, "the report of an import"));
        return problems;
    }

    // The list as it is worked in: the filter editor open, rows selected, a row edited, the keys shown.
    private static async Task<IReadOnlyList<string>> InListAsync(IPage page, string path)
    {
        await page.SetViewportSizeAsync(1440, 900);
        await Axe.OpenAsync(page, path);
        var row = page.Locator("[data-index='0'] [data-row]");
        await page.GetByText("Add a filter").ClickAsync();
        await page.GetByLabel("Field").SelectOptionAsync("tag");
        await row.FocusAsync();
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#bulk-action")).ToBeVisibleAsync();
        await row.FocusAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator("tr.editing input").First).ToBeFocusedAsync();
        var problems = new List<string>(await Axe.ProblemsAsync(page, $"{path}, filtered, selected and edited"));
        await page.SetViewportSizeAsync(1440, 900);
        await page.Locator("[data-keys]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        problems.AddRange(await Axe.ProblemsAsync(page, $"{path}, the keys"));
        return problems;
    }
}
