using System.Collections.Concurrent;

namespace PressEvents.Print.Browser;

/// <summary>A running browser and its tabs. A tab is used again, for a new one costs twice the work.</summary>
internal sealed class PrintBrowser : IAsyncDisposable
{
    private static readonly TimeSpan TimeToStart = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(5);

    private readonly BrowserProcess process;
    private readonly DevToolsPipe pipe;
    private readonly ConcurrentBag<PrintTab> idleTabs = [];

    private PrintBrowser(BrowserProcess process)
    {
        this.process = process;
        pipe = new DevToolsPipe(process.Commands, process.Answers);
    }

    public int ProcessId => process.Id;

    public bool IsAlive => !pipe.Closed.IsCompleted && !process.HasExited;

    /// <exception cref="PrintFailedException">The browser would not start.</exception>
    public static async Task<PrintBrowser> StartAsync(string path, bool withoutSandbox, CancellationToken ct)
    {
        var browser = new PrintBrowser(BrowserProcess.Start(path, withoutSandbox));
        try
        {
            await browser.pipe.SendAsync("Browser.getVersion", null, session: null, ct).WaitAsync(TimeToStart, ct);
            return browser;
        }
        catch (Exception exception)
        {
            var lastWords = browser.process.LastWords;
            await browser.DisposeAsync();
            if (exception is OperationCanceledException)
            {
                throw;
            }

            throw new PrintFailedException($"The browser at {path} would not start. It said: {lastWords}", exception);
        }
    }

    public async Task<byte[]> PrintAsync(string html, CancellationToken ct)
    {
        var tab = idleTabs.TryTake(out var idle) ? idle : await PrintTab.OpenAsync(pipe, ct);
        var isDone = false;
        try
        {
            var pdf = await tab.PrintAsync(html, ct);
            isDone = true;
            return pdf;
        }
        finally
        {
            if (isDone)
            {
                idleTabs.Add(tab);
            }
            else
            {
                _ = CloseAsync(tab);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        pipe.Dispose();
    }

    private static async Task CloseAsync(PrintTab tab)
    {
        using var patience = new CancellationTokenSource(TimeToClose);
        try
        {
            await tab.CloseAsync(patience.Token);
        }
        catch (Exception exception) when (exception is PrintFailedException or OperationCanceledException)
        {
            // It went with its browser, or goes with it later.
        }
    }
}
