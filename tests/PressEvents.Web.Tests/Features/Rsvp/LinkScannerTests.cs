using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>
/// Mail scanners open every link there is, with every program they have, and follow what they find. Whatever state the guest is in and
/// whatever mail it was: not one byte of the database changes but the note that a link was fetched.
/// </summary>
public sealed class LinkScannerTests(MigratedTemplate template)
{
    private const int AtOnce = 8;

    // With PRESSEVENTS_FULL every program opens every link, by each method and twice; else one of them does, in turn.
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("PRESSEVENTS_FULL") is "1";

    private static readonly string[] Programs =
    [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36",
        "Barracuda Sentinel (EE)",
        "Mozilla/5.0 (compatible; ProofpointURLDefense/1.0)",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fetching_every_link_of_every_mail_and_page_changes_nothing()
    {
        await using var app = new ScannedApp(template);
        var evening = await ScannedEvening.BeginAsync(app);
        var before = await TableHashes.ReadAsync(app, evening.Organisation.Id);

        var found = await ScanAsync(app, evening.Urls);

        Assert.Equal(before, await HashesAsync(app, evening));
        Assert.True(await app.ReadAsync(evening.Organisation.Id, db => db.LinkFetches.AnyAsync(Ct)));

        // The scan is worth something only where it got everywhere.
        Assert.All(["/calendar.ics", "/pack.pdf", "/receipt.pdf", "/not-me", "/accent.css"], page => Assert.Contains(found, path => path.EndsWith(page, StringComparison.Ordinal)));
        Assert.Contains(found, path => path.StartsWith("/u/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Control_a_get_that_acts_is_found_out()
    {
        await using var app = new ScannedApp(template, getActs: true);
        var evening = await ScannedEvening.BeginAsync(app);
        var before = await TableHashes.ReadAsync(app, evening.Organisation.Id);

        await ScanAsync(app, evening.Urls);

        Assert.NotEqual(before, await HashesAsync(app, evening));
    }

    [Fact]
    public async Task A_browser_that_runs_scripts_waits_and_prints_changes_nothing_either()
    {
        await using var app = new ScannedApp(template);
        app.UseKestrel(0);
        app.StartServer();
        var evening = await ScannedEvening.BeginAsync(app);
        var server = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var pages = evening.Urls.Where(IsOurs).Select(PathOf).ToList();
        pages.AddRange(pages.Where(path => path.StartsWith("/i/", StringComparison.Ordinal)).Take(5).Select(path => $"{path}/not-me").ToList());
        var before = await TableHashes.ReadAsync(app, evening.Organisation.Id);

        await OpenAllAsync(server, pages);

        Assert.Equal(before, await HashesAsync(app, evening));
        Assert.True(pages.Count > 100);
    }

    private static async Task<Dictionary<string, string>> HashesAsync(ScannedApp app, ScannedEvening evening)
    {
        await app.Services.GetRequiredService<WriteLinkFetches>().WriteAsync(Ct);
        return await TableHashes.ReadAsync(app, evening.Organisation.Id);
    }

    // Many at a time; and then the same with every link, form and file found on what came.
    private static async Task<ICollection<string>> ScanAsync(ScannedApp app, IEnumerable<string> urls)
    {
        using var browser = app.NewBrowser();
        var seen = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var next = urls.Where(IsOurs).Select(PathOf).ToHashSet(StringComparer.Ordinal);
        while (next.Count > 0)
        {
            var found = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(next, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Ct }, async (path, _) =>
            {
                seen[path] = true;
                foreach (var link in await FetchAsync(browser, path))
                {
                    found.Add(link);
                }
            });
            next = found.Where(path => !seen.ContainsKey(path)).ToHashSet(StringComparer.Ordinal);
        }

        return seen.Keys;
    }

    private static async Task<IReadOnlyList<string>> FetchAsync(HttpClient browser, string path)
    {
        var links = new List<string>();
        foreach (var (method, program) in Openings(path))
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.TryAddWithoutValidation("User-Agent", program);
            using var response = await browser.SendAsync(request, Ct);
            Assert.True(response.StatusCode is not HttpStatusCode.InternalServerError, path);
            if (links.Count == 0 && method == HttpMethod.Get && response.Content.Headers.ContentType?.MediaType is "text/html")
            {
                links.AddRange(LinksOn(path, await response.Content.ReadAsStringAsync(Ct)));
            }
        }

        return links;
    }

    private static IEnumerable<(HttpMethod Method, string Program)> Openings(string path)
    {
        HttpMethod[] methods = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Get];
        var programs = IsFull ? Programs : [Programs[path.Length % Programs.Length]];
        return programs.SelectMany(program => methods.Select(method => (method, program)));
    }

    private static IEnumerable<string> LinksOn(string path, string html)
    {
        var page = new Uri($"http://localhost{path}");
        var document = new HtmlParser().ParseDocument(html);
        return document.QuerySelectorAll("[href], [src], [action]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!)
            .Select(address => new Uri(page, address)).Select(uri => uri.ToString()).Where(IsOurs).Select(PathOf);
    }

    private static async Task OpenAllAsync(string server, IReadOnlyList<string> paths)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            // Debian's Chromium; Playwright's own build is not downloaded.
            ExecutablePath = Environment.GetEnvironmentVariable("E2E_BROWSER") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        var context = await chromium.NewContextAsync(new() { BaseURL = new UriBuilder(server) { Host = "localhost" }.ToString() });
        context.SetDefaultTimeout(120_000);
        await Parallel.ForEachAsync(paths, new ParallelOptions { MaxDegreeOfParallelism = AtOnce / 2, CancellationToken = Ct }, async (path, _) =>
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            await page.PdfAsync();
            await page.CloseAsync();
        });
    }

    // Addresses in mail carry the public host, whatever port the test listens on. What leads elsewhere is not ours to answer for.
    private static bool IsOurs(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri is { Scheme: "http", Host: "localhost" };

    private static string PathOf(string url) => new Uri(url).PathAndQuery;
}
