using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;
using PressEvents.Web.Features.Seeding;
using PressEvents.Web.Tests.Support;

[assembly: AssemblyFixture(typeof(Product))]

namespace PressEvents.E2E.Tests.Support;

/// <summary>The whole product on a real port with a real database file, a real mail server beside it, and a browser.</summary>
public class Product : WebApplicationFactory<Program>, IAsyncLifetime
{
    private const string Password = "a long enough password";
    private static readonly string[] BrowserFlags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // Many tests fill the one database at once; they wait for each other here rather than at its lock, which gives up.
    private readonly SemaphoreSlim filling = new(1, 1);
    private readonly TemporaryFolder folder = new();
    private readonly int port = Loopback.FreePort();
    private int desks;
    private MailServer? mail;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public MailServer Mail => mail!;

    public string BaseUrl => $"http://localhost:{port}";

    /// <summary>What the server shows before it has an owner; the first organisation of a test closes it.</summary>
    public string FirstOwnerPage { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        SetDefaultExpectTimeout(30_000);
        mail = await MailServer.StartAsync();
        UseKestrel(port);
        StartServer();
        using (var visitor = new HttpClient())
        {
            FirstOwnerPage = await visitor.GetStringAsync($"{BaseUrl}/account/first-owner");
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            // Debian's Chromium; Playwright's own build is not downloaded.
            ExecutablePath = Environment.GetEnvironmentVariable("E2E_BROWSER") ?? "/usr/bin/chromium",
            Args = BrowserFlags,
        });
    }

    /// <summary>Fills the instance with an organisation of this test's own and returns what became of it.</summary>
    internal async Task<OrganisationMap> SeedAsync(OrganisationPlan plan)
    {
        await filling.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await using var scope = Services.CreateAsyncScope();
            var loaded = await scope.ServiceProvider.GetRequiredService<LoadPlan>().LoadAsync(new SeedPlan([plan]), TestContext.Current.CancellationToken);
            Assert.Null(loaded.Refusal);
            return loaded.Value!.Organisations[0];
        }
        finally
        {
            filling.Release();
        }
    }

    internal static UserPlan Owner(string email) => new(email, Password) { Name = "Ada Sample" };

    public async Task<IBrowserContext> NewContextAsync(bool javaScript = true, ColorScheme scheme = ColorScheme.Light, int width = 1440, bool hasTouch = false) =>
        await browser!.NewContextAsync(new()
        {
            BaseURL = BaseUrl,
            JavaScriptEnabled = javaScript,
            ColorScheme = scheme,
            HasTouch = hasTouch,
            ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 900 },
        });

    public async Task SignInAsync(IPage page, string email)
    {
        // Everybody sits elsewhere, as a proxy in front would say: an address may only try so often.
        await page.Context.SetExtraHTTPHeadersAsync([new("X-Forwarded-For", $"192.0.2.{Interlocked.Increment(ref desks) % byte.MaxValue}")]);
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Events", Level = 1 })).ToBeVisibleAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        filling.Dispose();
        await base.DisposeAsync();
        mail?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseStaticWebAssets();
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.UseSetting("PressEvents:DataDirectory", folder.Path);
        builder.UseSetting("PressEvents:PublicBaseUrl", BaseUrl);
        foreach (var (name, value) in Mail.Settings)
        {
            builder.UseSetting(name, value);
        }
    }
}
