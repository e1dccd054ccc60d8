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
    private readonly int tries;
    private readonly SemaphoreSlim queue;

    public ChromiumPrinter(
        BrowserLocator locator, WarmBrowser warmBrowser, PdfFinisher finisher, IOptions<PrintOptions> options, TimeProvider clock)
    {
        this.locator = locator;
        this.warmBrowser = warmBrowser;
        this.finisher = finisher;
        this.clock = clock;
        timeout = options.Value.Timeout;
        tries = options.Value.Tries;
        queue = new SemaphoreSlim(Math.Clamp(options.Value.Tabs, 1, Environment.ProcessorCount));
    }

    public string? Unavailability => locator.Unavailability;

    public async Task<byte[]> PrintAsync(string html, DocumentInfo info, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(html);
        await queue.WaitAsync(ct);
        try
        {
            return finisher.Finish(await PrintAgainIfItDiesAsync(html, ct), info);
        }
        finally
        {
            queue.Release();
        }
    }

    public void Dispose() => queue.Dispose();

    // Most often it is killed for its memory, or with all that ran on the machine; then nothing is wrong with the document.
    private async Task<byte[]> PrintAgainIfItDiesAsync(string html, CancellationToken ct)
    {
        for (var begun = 1; ; begun++)
        {
            try
            {
                return await PrintRawAsync(html, ct);
            }
            catch (BrowserDiedException) when (begun < tries && !ct.IsCancellationRequested)
            {
                // The next turn starts another browser, and says so in the log.
            }
        }
    }

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
