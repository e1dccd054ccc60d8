using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;
using PressEvents.Web.Features.Briefing.Material;
using PressEvents.Web.Features.Seeding;

namespace PressEvents.E2E.Tests;

/// <summary>axe finds nothing on any page of the briefing, nor in the pack that a guest reads, light and dark, wide and narrow.</summary>
public sealed class BriefingAccessibilityTests(Product product)
{
    private static readonly string[] Pages =
    [
        "", "/facts", "/material", "/terms", "/host", "/papers", "/copies", "/copies?show=toprint", .. MaterialSection.All.Select(section => $"/material/{section.Slug}"),
    ];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_of_the_briefing_is_clean(ColorScheme scheme)
    {
        var (page, address, sample) = await OpenAsync($"briefing-{scheme}", scheme);

        var problems = new List<string>(await Axe.ProblemsAsync(page, Pages.Select(name => $"{address}/briefing{name}")));
        await page.GotoAsync($"{address}/packs/{sample.Events[0].Guests[0].Id}/preview");
        problems.AddRange(await Axe.ProblemsAsync(page, "the pack in the preview"));

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_briefing_is_clean_while_it_is_edited_and_where_something_is_refused(ColorScheme scheme)
    {
        var (page, address, _) = await OpenAsync($"edited-{scheme}", scheme);

        string[] problems =
        [
            .. await InEntriesAsync(page, $"{address}/briefing/material/credits"),
            .. await InEntriesAsync(page, $"{address}/briefing/material/images"),
            .. await InLedgerAsync(page, $"{address}/briefing/facts"),
            .. await InCopiesAsync(page, $"{address}/briefing/copies?show=toprint"),
        ];

        Assert.True(problems.Length == 0, string.Join("\n", problems));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_pack_that_a_guest_reads_from_their_own_page_is_clean(ColorScheme scheme)
    {
        var plan = await PlanAsync($"read-{scheme}");
        var reader = plan.Events[0].Guests.First(guest => guest is { Status: "accepted", AcceptsRules: true }).Email;
        var sample = await product.SeedAsync(plan);
        await using var context = await product.NewContextAsync(javaScript: true, scheme: scheme);
        var page = await context.NewPageAsync();

        await page.GotoAsync(sample.Events[0].Guests.Single(guest => string.Equals(guest.Email, reader, StringComparison.OrdinalIgnoreCase)).Link);
        await page.GetByRole(AriaRole.Link, new() { Name = "Read your pack here" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The Defiant Ones", Level = 1 })).ToBeVisibleAsync();
        var problems = await Axe.ProblemsAsync(page, "the pack on the guest’s page");

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    // An entry in its editor, and a new one that was refused.
    private static async Task<IReadOnlyList<string>> InEntriesAsync(IPage page, string path)
    {
        await Axe.OpenAsync(page, path);
        await page.Locator(".entry").First.GetByRole(AriaRole.Button, new() { Name = "Edit: " }).ClickAsync();
        await Expect(page.Locator(".entry form")).ToBeVisibleAsync();
        var problems = new List<string>(await Axe.ProblemsAsync(page, $"{path}, edited"));
        await page.Locator(".tools .btn").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        problems.AddRange(await Axe.ProblemsAsync(page, $"{path}, refused"));
        return problems;
    }

    // A fact in its row, refused, and the history of another.
    private static async Task<IReadOnlyList<string>> InLedgerAsync(IPage page, string path)
    {
        await Axe.OpenAsync(page, path);
        await page.GetByRole(AriaRole.Button, new() { Name = "History of fact 2", Exact = true }).ClickAsync();
        await Expect(page.Locator(".fact-history")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit fact 1", Exact = true }).ClickAsync();
        await page.Locator("#fact-text").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Locator("#fact-text-problem")).ToBeVisibleAsync();
        return await Axe.ProblemsAsync(page, "a fact refused, the history of another");
    }

    private static async Task<IReadOnlyList<string>> InCopiesAsync(IPage page, string path)
    {
        await Axe.OpenAsync(page, path);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "To print" })).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Locator("tbody input[type=checkbox]").First.CheckAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Print the ticked (1)" })).ToBeEnabledAsync();
        return await Axe.ProblemsAsync(page, "copies to print, one ticked");
    }

    private static async Task<OrganisationPlan> PlanAsync(string name) =>
        Evening.Sample(name.ToLowerInvariant(), await Evening.SampleKitAsync());

    private async Task<(IPage Page, string Address, OrganisationMap Sample)> OpenAsync(string name, ColorScheme scheme)
    {
        var sample = await product.SeedAsync(await PlanAsync(name));
        var page = await (await product.NewContextAsync(scheme: scheme)).NewPageAsync();
        await product.SignInAsync(page, sample.Users[0].Email!);
        return (page, $"/staff/events/{sample.Events[0].Id}", sample);
    }
}
