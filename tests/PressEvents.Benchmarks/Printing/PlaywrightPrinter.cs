using Microsoft.Playwright;

namespace PressEvents.Benchmarks.Printing;

/// <summary>What the product's own client of the browser is measured against: the same HTML through Playwright, one page used again.</summary>
internal sealed class PlaywrightPrinter : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly IPage page;

    private PlaywrightPrinter(IPlaywright playwright, IBrowser browser, IPage page) =>
        (this.playwright, this.browser, this.page) = (playwright, browser, page);

    public static async Task<PlaywrightPrinter> StartAsync(string browserPath)
    {
        var driver = await Playwright.CreateAsync();
        var chromium = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = browserPath, ChromiumSandbox = !Environment.IsPrivilegedProcess });
        return new PlaywrightPrinter(driver, chromium, await chromium.NewPageAsync());
    }

    public async Task<byte[]> PrintAsync(string html)
    {
        await page.SetContentAsync(html);
        await page.EvaluateAsync("document.fonts.ready.then(() => 1)");
        return await page.PdfAsync(new PagePdfOptions { PrintBackground = true, PreferCSSPageSize = true, Tagged = true, Outline = true });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
