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
    public async Task A_browser_that_dies_fails_its_print_at_once_and_the_next_print_works()
    {
        var printing = await StartLongPrintAsync(Ct);

        Process.GetProcessById(shop.Browser.ProcessId!.Value).Kill();

        await Assert.ThrowsAsync<PrintFailedException>(() => printing.WaitAsync(AtOnce, Ct));
        Assert.NotEmpty(await shop.PrintAsync(Some.Pack(), Ct));
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
        var printing = await StartLongPrintAsync(cancelling.Token);

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing.WaitAsync(AtOnce, Ct));
        Assert.NotEmpty(await shop.PrintAsync(Some.Pack(), Ct));
    }

    [Fact]
    public async Task A_print_that_takes_too_long_is_given_up_with_an_error()
    {
        var printing = await StartLongPrintAsync(Ct);

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

    private static HtmlDocument LongDocument() =>
        Some.Document($"<h1>Everybody</h1>{string.Concat(Enumerable.Range(1, 30_000).Select(n => $"<p>Guest {n}</p>"))}");

    private async Task<Task<byte[]>> StartLongPrintAsync(CancellationToken ct)
    {
        await shop.PrintAsync(Some.Pack(), Ct);
        var printing = shop.PrintAsync(LongDocument(), ct);
        await Task.Delay(TimeSpan.FromMilliseconds(300), Ct);
        Assert.False(printing.IsCompleted);
        return printing;
    }
}
