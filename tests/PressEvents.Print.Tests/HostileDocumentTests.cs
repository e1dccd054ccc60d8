using System.Net;
using System.Net.Sockets;
using PressEvents.Print.Tests.Support;

namespace PressEvents.Print.Tests;

/// <summary>With a browser of its own: what these documents do to a tab is theirs alone.</summary>
public sealed class HostileDocumentTests : IAsyncDisposable
{
    private const string Secret = "the-kitchen-safe-opens-with-4711";

    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan TimeForTheRefresh = TimeSpan.FromSeconds(2);

    private readonly PrintShop shop = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hostile_document_opens_no_connection_and_reads_no_file()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Secret, Ct);
        var before = await shop.PrintAsync(Some.Pack(), Ct);

        // A page that waits for an answer from outside would wait for ever.
        var pdf = await shop.Printer.PrintAsync(Html(((IPEndPoint)listener.LocalEndpoint).Port, file), Some.Info(), Ct).WaitAsync(AtOnce, Ct);
        await Task.Delay(TimeForTheRefresh, Ct);
        var after = await shop.PrintAsync(Some.Pack(), Ct);
        File.Delete(file);

        Assert.False(listener.Pending(), "Somebody called.");
        var text = ReadPdf.Text(pdf);
        Assert.Contains("Good evening", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("scripts run", text, StringComparison.Ordinal);
        Assert.Equal(before, after);
    }

    public ValueTask DisposeAsync() => shop.DisposeAsync();

    private static string Html(int port, string file) => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <title>Good evening</title>
        <base href="http://127.0.0.1:{{port}}/">
        <meta http-equiv="refresh" content="1; url=http://127.0.0.1:{{port}}/refreshed">
        <link rel="preconnect" href="http://127.0.0.1:{{port}}">
        <link rel="dns-prefetch" href="http://localhost:{{port}}">
        <link rel="prefetch" href="/prefetched">
        <link rel="preload" as="image" href="/preloaded">
        <link rel="stylesheet" href="http://localhost:{{port}}/style.css">
        <link rel="icon" href="/icon.png">
        <style>
        @import url("http://127.0.0.1:{{port}}/import.css");
        @font-face { font-family: Far; src: url("http://127.0.0.1:{{port}}/far.woff2"); }
        body { font-family: Far; background: url("http://127.0.0.1:{{port}}/back.png"); }
        p { cursor: url("http://127.0.0.1:{{port}}/cursor"), auto; list-style-image: url(/bullet.png); }
        </style>
        </head>
        <body>
        <p>Good evening</p>
        <img src="http://127.0.0.1:{{port}}/picture.png" srcset="http://[::ffff:127.0.0.1]:{{port}}/wide.png 2x" alt="">
        <video poster="/poster.png" src="/film.mp4" autoplay></video>
        <audio src="/sound.mp3" autoplay></audio>
        <iframe src="http://127.0.0.1:{{port}}/frame"></iframe>
        <iframe src="file://{{file}}"></iframe>
        <iframe srcdoc="&lt;img src='http://127.0.0.1:{{port}}/inner'&gt;&lt;script&gt;document.write('scripts run')&lt;/script&gt;"></iframe>
        <iframe src="data:text/html,&lt;img src='http://127.0.0.1:{{port}}/data'&gt;&lt;script&gt;document.write('scripts run');fetch('http://127.0.0.1:{{port}}/x')&lt;/script&gt;"></iframe>
        <object data="file://{{file}}" type="text/plain"></object>
        <object data="http://127.0.0.1:{{port}}/object"></object>
        <embed src="file://{{file}}">
        <svg><image href="http://127.0.0.1:{{port}}/svg.png" /><use href="http://127.0.0.1:{{port}}/use.svg#a" /></svg>
        <input type="image" src="/input.png">
        <script src="http://127.0.0.1:{{port}}/script.js"></script>
        <script>document.body.textContent = 'scripts run'; new WebSocket('ws://127.0.0.1:{{port}}/');</script>
        <img src="x" onerror="document.body.textContent = 'scripts run'" alt="">
        </body>
        </html>
        """;
}
