using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;

namespace PressEvents.E2E.Tests;

/// <summary>What the browser refuses under the policies that are sent, and why staff pages still allow inline styles.</summary>
public sealed class ContentSecurityTests(Product product)
{
    private const string Collect =
        "window.refused = []; document.addEventListener('securitypolicyviolation', e => window.refused.push(e.effectiveDirective + ' ' + (e.blockedURI || '') + ' ' + e.sourceFile));";

    private static readonly string[] Tabs = ["", "/guests", "/messages", "/seating", "/run-of-show", "/briefing", "/briefing/facts", "/briefing/material", "/briefing/terms", "/briefing/host", "/settings"];

    [Fact]
    public async Task Under_the_policy_that_is_sent_nothing_is_refused()
    {
        var refused = await RefusedAsync("csp-sent", strict: false);

        Assert.Empty(refused);
    }

    /// <summary>The day this fails, MudBlazor needs inline styles no more and 'unsafe-inline' goes: see docs/decisions/0011.</summary>
    [Fact]
    public async Task Without_inline_styles_the_component_library_is_refused()
    {
        var refused = await RefusedAsync("csp-strict", strict: true);

        Assert.All(refused, violation => Assert.StartsWith("style-src", violation, StringComparison.Ordinal));
        Assert.NotEmpty(refused);
    }

    private async Task<IReadOnlyList<string>> RefusedAsync(string slug, bool strict)
    {
        var agency = await product.SeedAsync(Evening.Plan(slug));
        await using var context = await product.NewContextAsync();
        await context.AddInitScriptAsync(Collect);
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, agency.Users[0].Email!);
        if (strict)
        {
            await page.RouteAsync("**/staff/**", ForbidInlineStylesAsync);
        }

        var refused = new List<string>();
        foreach (var tab in Tabs)
        {
            await page.GotoAsync($"/staff/events/{agency.Events[0].Id}{tab}");
            await Expect(page.Locator("h1").First).ToBeVisibleAsync();
            refused.AddRange(await page.EvaluateAsync<string[]>("window.refused"));
        }

        return refused;
    }

    private static async Task ForbidInlineStylesAsync(IRoute route)
    {
        var response = await route.FetchAsync();
        var headers = new Dictionary<string, string>(response.Headers, StringComparer.OrdinalIgnoreCase);
        headers["content-security-policy"] = headers["content-security-policy"].Replace(" 'unsafe-inline'", "", StringComparison.Ordinal);
        await route.FulfillAsync(new() { Response = response, Headers = headers });
    }
}
