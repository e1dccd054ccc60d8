using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PressEvents.Data;
using PressEvents.Data.Sqlite;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Tests.Support;

/// <summary>The whole product in memory, on its own data directory and clock.</summary>
public class PressEventsApp : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder folder = new();

    private readonly string? postgres;

    /// <summary>On a SQLite file of its own, or on the PostgreSQL database it is told to connect to.</summary>
    public PressEventsApp(MigratedTemplate template, string? postgres = null)
    {
        this.postgres = postgres;
        File.Copy(template.File, Path.Combine(folder.Path, SqliteEngine.FileName));
    }

    public FakeTimeProvider Clock { get; } = new(Some.Now);

    public string DataDirectory => folder.Path;

    public Databases Databases => Services.GetRequiredService<Databases>();

    /// <summary>Saves an organisation's rows; the organisation itself may be among them.</summary>
    public async Task AddAsync(OrganisationId organisation, params IEnumerable<object> rows)
    {
        await using var db = await Databases.ForAsync(organisation, TestContext.Current.CancellationToken);
        db.AddRange(rows);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task<T> ReadAsync<T>(OrganisationId organisation, Func<PressDb, Task<T>> read)
    {
        await using var db = await Databases.ForAsync(organisation, TestContext.Current.CancellationToken);
        return await read(db);
    }

    /// <summary>A browser without JavaScript: keeps cookies, follows no redirect by itself.</summary>
    public HttpClient NewBrowser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseStaticWebAssets();             // on by itself only in Development
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.UseSetting("PressEvents:DataDirectory", folder.Path);
        builder.UseSetting("PressEvents:PublicBaseUrl", "http://localhost");
        if (postgres is not null)
        {
            builder.UseSetting("PressEvents:Database", "PostgreSql");
            builder.UseSetting("ConnectionStrings:PressDb", postgres);
        }

        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
