using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PressEvents.E2E.Tests.Support;

/// <summary>Looks at a page with axe, wide and narrow, and whether it is wider than its window.</summary>
internal static class Axe
{
    // What a page shows in a frame is looked at as a page of its own: a frame that is filled anew meanwhile never answers axe.
    private const string Run =
        "axe.run(document, { iframes: false }).then(r => r.violations.map(v => v.id + ' at ' + v.nodes.slice(0, 3).map(n => n.html).join(', ')))";

    // A frame that a busy printer fills keeps the network from resting; what the page shows by then is what is looked at.
    private const float Patience = 30_000;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly int[] Widths = [1440, 390];

    /// <summary>A page of the back office once it shows what it has.</summary>
    public static async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await Expect(page.Locator("h1").First).ToBeVisibleAsync();
        try
        {
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = Patience });
        }
        catch (TimeoutException)
        {
            await Expect(page.Locator("main").First).ToBeVisibleAsync();
        }
    }

    /// <param name="what">How the page is called where it is not clean.</param>
    /// <param name="widths">Of the window, in CSS pixels.</param>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(IPage page, string what, IReadOnlyList<int>? widths = null)
    {
        var problems = new List<string>();
        await page.EvaluateAsync(Script);
        foreach (var width in widths ?? Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            problems.AddRange((await page.EvaluateAsync<string[]>(Run)).Select(violation => $"{what} at {width} px: {violation}"));
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            {
                problems.Add($"{what} is wider than {width} px");
            }
        }

        return problems;
    }

    /// <summary>The same for pages of the back office one after the other.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(IPage page, params IEnumerable<string> paths)
    {
        var problems = new List<string>();
        foreach (var path in paths)
        {
            await OpenAsync(page, path);
            problems.AddRange(await ProblemsAsync(page, path));
        }

        return problems;
    }
}
