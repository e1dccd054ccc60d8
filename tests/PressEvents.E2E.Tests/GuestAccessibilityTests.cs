using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;

namespace PressEvents.E2E.Tests;

/// <summary>axe finds nothing on any page outside the back office, light and dark, wide and narrow.</summary>
public sealed class GuestAccessibilityTests(Product product)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_outside_the_back_office_is_clean(ColorScheme scheme)
    {
        var sample = await product.SeedAsync(Evening.InEveryState($"guest-{scheme}".ToLowerInvariant()));
        await using var context = await product.NewContextAsync(scheme: scheme);
        var page = await context.NewPageAsync();
        var links = sample.Events.SelectMany(e => e.Guests).Select(guest => guest.Link).ToList();
        await page.RouteAsync("**/account/first-owner", route => route.FulfillAsync(new() { Body = product.FirstOwnerPage, ContentType = "text/html" }));
        string[] paths =
        [
            .. links, links[0].Replace("/i/", "/u/", StringComparison.Ordinal), "/i/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "/account/first-owner", "/account/sign-in", "/account/denied", "/join/nowhere", "/error", "/nowhere",
        ];

        var problems = new List<string>();
        var seen = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            if (links.Contains(path) && !seen.Add(await StateAsync(page)))
            {
                continue;
            }

            problems.AddRange(await Axe.ProblemsAsync(page, path));
        }

        await page.GotoAsync(sample.Events[0].Guests[^1].Link);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }).ClickAsync();
        problems.AddRange(await Axe.ProblemsAsync(page, "an answer without a choice"));
        Assert.Equal(["confirmed", "invited", "declined", "waitlisted", "closed", "cancelled"], seen);
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    // A guest's page looks as their answer does; one of each is enough.
    private static Task<string?> StateAsync(IPage page) => page.Locator("meta[name=rsvp-state]").GetAttributeAsync("content");
}
