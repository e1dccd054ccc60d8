using System.Diagnostics;
using PressEvents.Print.Documents;
using PressEvents.Print.Tests.Support;

namespace PressEvents.Print.Tests;

/// <summary>Each test has a browser of its own, for it comes to harm.</summary>
public sealed class BrowserLifeTests : IAsyncDisposable
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10);

    private readonly PrintShop shop = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_browser_killed_in_mid_print_loses_nothing()
    {
        var undisturbed = await shop.PrintAsync(LongDocument(), Ct);
        var alsoPrinting = shop.PrintAsync(Some.Document($"<h1>Cards</h1>{Guests(8_000)}"), Ct);
        var printing = await StartLongPrintAsync(shop, Ct);

        Process.GetProcessById(shop.Browser.ProcessId!.Value).Kill();

        Assert.Equal(undisturbed, await printing);
        Assert.Contains("Guest 8000", ReadPdf.Text(await alsoPrinting), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begun_only_once_a_print_is_lost_with_its_browser_and_the_next_print_works()
    {
        await using var other = PrintShop.With(options => options.Tries = 1);
        var printing = await StartLongPrintAsync(other, Ct);

        Process.GetProcessById(other.Browser.ProcessId!.Value).Kill();

        await Assert.ThrowsAnyAsync<PrintFailedException>(() => printing.WaitAsync(AtOnce, Ct));
        Assert.NotEmpty(await other.PrintAsync(Some.Pack(), Ct));
    }

    [Fact]
    public async Task A_page_that_crashes_fails_at_once_and_is_not_begun_again()
    {
        var printing = await StartLongPrintAsync(shop, Ct);
        var browser = shop.Browser.ProcessId!.Value;

        KillRenderers(browser);

        await Assert.ThrowsAsync<PrintFailedException>(() => printing.WaitAsync(AtOnce, Ct));
        Assert.NotEmpty(await shop.PrintAsync(Some.Pack(), Ct));
        Assert.Equal(browser, shop.Browser.ProcessId);
    }

    [Fact]
    public async Task A_browser_that_died_idle_is_started_again()
    {
        await shop.PrintAsync(Some.Pack(), Ct);
        using var browser = Process.GetProcessById(shop.Browser.ProcessId!.Value);
        browser.Kill();
        await browser.WaitForExitAsync(Ct);

        Assert.NotEmpty(await shop.PrintAsync(Some.Pack(), Ct));
    }

    [Fact]
    public async Task A_print_can_be_cancelled_and_the_next_one_works()
    {
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var printing = await StartLongPrintAsync(shop, cancelling.Token);

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing.WaitAsync(AtOnce, Ct));
        Assert.NotEmpty(await shop.PrintAsync(Some.Pack(), Ct));
    }

    [Fact]
    public async Task A_print_that_takes_too_long_is_given_up_with_an_error()
    {
        var printing = await StartLongPrintAsync(shop, Ct);

        shop.Clock.Advance(TimeSpan.FromMinutes(2));

        await Assert.ThrowsAsync<PrintFailedException>(() => printing.WaitAsync(AtOnce, Ct));
    }

    [Fact]
    public async Task A_browser_without_work_is_stopped_and_a_new_one_serves_the_next_print()
    {
        await shop.PrintAsync(Some.Pack(), Ct);
        using var browser = Process.GetProcessById(shop.Browser.ProcessId!.Value);
        shop.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.False(browser.HasExited);

        shop.Clock.Advance(TimeSpan.FromMinutes(2));

        await browser.WaitForExitAsync(Ct).WaitAsync(AtOnce, Ct);
        Assert.NotEmpty(await shop.PrintAsync(Some.Pack(), Ct));
    }

    [Fact]
    public async Task Many_documents_at_once_wait_for_each_other()
    {
        var prints = Enumerable.Range(1, 12).Select(n => shop.PrintAsync(Some.Document($"<h1>Card {n}</h1>"), Ct));

        var texts = (await Task.WhenAll(prints)).Select(ReadPdf.Text).ToList();

        Assert.All(Enumerable.Range(1, 12), n => Assert.Equal($"Page 1Card {n}", texts[n - 1]));
    }

    public ValueTask DisposeAsync() => shop.DisposeAsync();

    private static HtmlDocument LongDocument() => Some.Document($"<h1>Everybody</h1>{Guests(10_000)}");

    private static string Guests(int count) => string.Concat(Enumerable.Range(1, count).Select(n => $"<p>Guest {n}</p>"));

    // The processes that lay out pages, not the browser itself.
    private static void KillRenderers(int browser)
    {
        foreach (var renderer in new ProcessTree(browser).Living().Where(id => ProcessTree.CommandLine(id).Contains("--type=renderer", StringComparison.Ordinal)))
        {
            using var process = Process.GetProcessById(renderer);
            process.Kill();
        }
    }

    private async Task<Task<byte[]>> StartLongPrintAsync(PrintShop shop, CancellationToken ct)
    {
        await shop.PrintAsync(Some.Pack(), Ct);
        var printing = shop.PrintAsync(LongDocument(), ct);
        await Task.Delay(TimeSpan.FromMilliseconds(300), Ct);
        Assert.False(printing.IsCompleted);
        return printing;
    }
}
