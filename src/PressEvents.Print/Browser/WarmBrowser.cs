using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PressEvents.Print.Browser;

/// <summary>Starts the browser on first need, again when it has died, and stops it when nothing was printed for a while.</summary>
internal sealed partial class WarmBrowser : IAsyncDisposable
{
    private readonly BrowserLocator locator;
    private readonly ILogger<WarmBrowser> logger;
    private readonly TimeSpan idleAfter;
    private readonly ITimer idleTimer;
    private readonly SemaphoreSlim gate = new(1);
    private PrintBrowser? browser;
    private int users;
    private bool isSwept;

    public WarmBrowser(BrowserLocator locator, IOptions<PrintOptions> options, TimeProvider clock, ILogger<WarmBrowser> logger)
    {
        this.locator = locator;
        this.logger = logger;
        idleAfter = options.Value.IdleAfter;
        idleTimer = clock.CreateTimer(_ => StopIfIdle(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int? ProcessId => browser?.ProcessId;

    /// <summary>Hands out the running browser; it is not stopped before as many calls of <see cref="Leave"/>.</summary>
    public async Task<PrintBrowser> EnterAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (browser is { IsAlive: false })
            {
                LogDied();
                await StopAsync();
            }

            browser ??= await StartAsync(ct);
            Interlocked.Increment(ref users);
            return browser;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            idleTimer.Change(idleAfter, Timeout.InfiniteTimeSpan);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await idleTimer.DisposeAsync();
        await StopAsync();
        gate.Dispose();
    }

    private async Task<PrintBrowser> StartAsync(CancellationToken ct)
    {
        var path = locator.Locate();
        if (!isSwept)
        {
            ProfileFolder.SweepLeftovers();
            isSwept = true;
        }

        // Chromium's sandbox refuses to work for root.
        var withoutSandbox = Environment.IsPrivilegedProcess;
        if (withoutSandbox)
        {
            LogNoSandbox();
        }

        return await PrintBrowser.StartAsync(path, withoutSandbox, ct);
    }

    // A timer's callback: nobody waits for it, and it does not throw.
    private async void StopIfIdle()
    {
        await gate.WaitAsync();
        try
        {
            if (Volatile.Read(ref users) == 0)
            {
                await StopAsync();
            }
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task StopAsync()
    {
        if (Interlocked.Exchange(ref browser, null) is { } stopping)
        {
            await stopping.DisposeAsync();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The browser runs without its sandbox because this process is root; run the product as another user")]
    private partial void LogNoSandbox();

    [LoggerMessage(LogLevel.Warning, "The browser had died and is started again")]
    private partial void LogDied();
}
