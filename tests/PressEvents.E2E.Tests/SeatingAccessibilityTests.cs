using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;

namespace PressEvents.E2E.Tests;

/// <summary>axe finds nothing in the seating while it is worked in, light and dark, wide and narrow.</summary>
public sealed class SeatingAccessibilityTests(Product product)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_plan_is_clean_with_somebody_chosen_in_every_panel_and_in_the_dialog_of_a_table(ColorScheme scheme)
    {
        var sample = await product.SeedAsync(Evening.InEveryState($"seats-{scheme}".ToLowerInvariant()));
        await using var context = await product.NewContextAsync(scheme: scheme);
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, sample.Users[0].Email!);
        await Axe.OpenAsync(page, $"/staff/events/{sample.Events[0].Id}/seating");

        string[] problems = [.. await ToldApartAsync(page), .. await InPanelsAsync(page), .. await InDialogAsync(page)];

        Assert.True(problems.Length == 0, string.Join("\n", problems));
    }

    // With somebody chosen, told apart by outlet, and by diet with its codes explained.
    private static async Task<IReadOnlyList<string>> ToldApartAsync(IPage page)
    {
        await page.Locator(".unseated button").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Chosen" })).ToBeVisibleAsync();
        await page.GetByLabel("Show by").SelectOptionAsync("Outlet");
        var problems = new List<string>(await Axe.ProblemsAsync(page, "the seating by outlet, somebody chosen"));
        await page.GetByLabel("Show by").SelectOptionAsync("Diet");
        await page.GetByText("What the codes mean").ClickAsync();
        problems.AddRange(await Axe.ProblemsAsync(page, "the seating by diet"));
        return problems;
    }

    private static async Task<IReadOnlyList<string>> InPanelsAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a rule or a wish" }).ClickAsync();
        var problems = new List<string>(await Axe.ProblemsAsync(page, "a new rule"));
        foreach (var panel in new[] { "Arrange", "Courses", "Versions", "Publish" })
        {
            await page.Locator(".side-tabs").GetByRole(AriaRole.Button, new() { Name = panel }).ClickAsync();
            await Expect(page.Locator(".beside h2").Last).ToHaveTextAsync(panel);
            problems.AddRange(await Axe.ProblemsAsync(page, $"the seating, {panel}"));
        }

        await page.Keyboard.PressAsync("Escape");
        return problems;
    }

    private static async Task<IReadOnlyList<string>> InDialogAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a table" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        return await Axe.ProblemsAsync(page, "the dialog of a table");
    }
}
