using Microsoft.Extensions.Options;
using PressEvents.Print.Finishing;

namespace PressEvents.Print.Browser;

/// <summary>Prints with Chromium or a browser made from it: one queue, a tab per core at the most.</summary>
internal sealed class ChromiumPrinter : IDocumentPrinter, IDisposable
{
    private readonly BrowserLocator locator;
    private readonly WarmBrowser warmBrowser;
    private readonly PdfFinisher finisher;
    private readonly TimeProvider clock;
    private readonly TimeSpan timeout;
    private readonly SemaphoreSlim queue;

    public ChromiumPrinter(
        BrowserLocator locator, WarmBrowser warmBrowser, PdfFinisher finisher, IOptions<PrintOptions> options, TimeProvider clock)
    {
        this.locator = locator;
        this.warmBrowser = warmBrowser;
        this.finisher = finisher;
        this.clock = clock;
        timeout = options.Value.Timeout;
        queue = new SemaphoreSlim(Math.Clamp(options.Value.Tabs, 1, Environment.ProcessorCount));
    }

    public string? Unavailability => locator.Unavailability;

    public async Task<byte[]> PrintAsync(string html, DocumentInfo info, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(html);
        await queue.WaitAsync(ct);
        try
        {
            return finisher.Finish(await PrintRawAsync(html, ct), info);
        }
        finally
        {
            queue.Release();
        }
    }

    public void Dispose() => queue.Dispose();

    private async Task<byte[]> PrintRawAsync(string html, CancellationToken ct)
    {
        var browser = await warmBrowser.EnterAsync(ct);
        using var deadline = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            return await browser.PrintAsync(html, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new PrintFailedException($"Printing took longer than {timeout.TotalSeconds:0} seconds and was stopped.");
        }
        finally
        {
            warmBrowser.Leave();
        }
    }
}
