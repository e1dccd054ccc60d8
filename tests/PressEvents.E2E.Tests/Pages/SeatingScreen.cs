using Microsoft.Playwright;

namespace PressEvents.E2E.Tests.Pages;

/// <summary>The seating page, by what is on it.</summary>
internal sealed class SeatingScreen(IPage page, Guid eventId)
{
    private ICDPSession? fingers;

    public IPage Page => page;

    public ILocator Typed => page.GetByLabel("Seat by typing");

    public ILocator Chosen => page.GetByRole(AriaRole.Status, new() { Name = "Chosen" });

    /// <summary>Opens the page and waits until the plan listens to the hand.</summary>
    public async Task OpenAsync()
    {
        await Keyboard.OpenAsync(page, $"/staff/events/{eventId}/seating");
        await Expect(page.Locator(".drawing [data-seat][tabindex='0']")).ToHaveCountAsync(1);
    }

    /// <summary>A seat on the plan, by its words: “Table 1, seat 2: free”.</summary>
    public ILocator Seat(string words) => page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });

    public ILocator Unseated(string name) => page.Locator(".unseated").GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>Opens what stands beside the plan under this name.</summary>
    public async Task ShowAsync(string panel)
    {
        await page.Locator(".side-tabs").GetByRole(AriaRole.Button, new() { Name = panel }).ClickAsync();
        await Expect(page.Locator(".beside h2").Last).ToHaveTextAsync(panel);
    }

    /// <summary>Says a rule: who, how, and whom or where.</summary>
    public async Task AddRuleAsync(string who, string how, string whomOrWhere)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a rule or a wish" }).ClickAsync();
        await page.Locator("#rule-who").SelectOptionAsync(new SelectOptionValue { Label = who });
        await page.Locator("#rule-how").SelectOptionAsync(new SelectOptionValue { Label = how });
        await page.Locator("#rule-other, #rule-table").SelectOptionAsync(new SelectOptionValue { Label = whomOrWhere });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.Locator(".rule-form")).ToHaveCountAsync(0);
    }

    /// <summary>Drags with the mouse, in small steps as a hand does.</summary>
    public async Task DragAsync(ILocator from, ILocator to)
    {
        var (a, b) = await BothAsync(from, to);
        await page.Mouse.MoveAsync(a.X, a.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(b.X, b.Y, new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }

    /// <summary>Drags with a finger: what the browser makes of it, scrolling included, is the browser's own.</summary>
    public async Task TouchDragAsync(ILocator from, ILocator to)
    {
        var (a, b) = await BothAsync(from, to);
        await TouchAsync("touchStart", (a.X, a.Y));
        for (var step = 1; step <= 8; step++)
        {
            await TouchAsync("touchMove", (a.X + ((b.X - a.X) * step / 8), a.Y + ((b.Y - a.Y) * step / 8)));
        }

        await TouchAsync("touchEnd");
    }

    /// <summary>Two fingers on the plan, spread or closed to so many times their distance.</summary>
    public async Task PinchAsync(ILocator over, float times)
    {
        await CentreAsync(over);
        var (x, y) = await MiddleAsync(over);
        await TouchAsync("touchStart", (x - 20, y), (x + 20, y));
        for (var step = 1; step <= 5; step++)
        {
            var apart = 20 + (20 * (times - 1) * step / 5);
            await TouchAsync("touchMove", (x - apart, y), (x + apart, y));
        }

        await TouchAsync("touchEnd");
    }

    // In sight, and clear of the strip of people, before either is measured: scrolling to one moves the other.
    private static async Task<((float X, float Y) From, (float X, float Y) To)> BothAsync(ILocator from, ILocator to)
    {
        await CentreAsync(await from.GetAttributeAsync("data-seat") is null ? to : from);
        return (await MiddleAsync(from), await MiddleAsync(to));
    }

    private static async Task CentreAsync(ILocator target) => await target.EvaluateAsync("element => element.scrollIntoView({ block: 'center' })");

    private static async Task<(float X, float Y)> MiddleAsync(ILocator target)
    {
        var box = await target.BoundingBoxAsync();
        return (box!.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    private async Task TouchAsync(string kind, params (float X, float Y)[] points)
    {
        fingers ??= await page.Context.NewCDPSessionAsync(page);
        await fingers.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = kind,
            ["touchPoints"] = points.Select((at, id) => new Dictionary<string, object>(StringComparer.Ordinal) { ["x"] = at.X, ["y"] = at.Y, ["id"] = id }).ToArray(),
        });
    }
}
