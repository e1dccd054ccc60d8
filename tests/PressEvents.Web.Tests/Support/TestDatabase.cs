using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PressEvents.Data;
using PressEvents.Data.PostgreSql;
using PressEvents.Data.Sqlite;
using PressEvents.Data.Writing;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Tests.Support;

/// <summary>A real SQLite file with its own clock: what a use case needs to run, without the web application.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ServiceProvider services;

    public TestDatabase(MigratedTemplate template)
    {
        File.Copy(template.File, Path.Combine(folder.Path, SqliteEngine.FileName));
        services = ServicesOf(new SqliteEngine(folder.Path));
    }

    private TestDatabase(IDatabaseEngine engine, FakeTimeProvider? clock = null)
    {
        Clock = clock ?? Clock;
        services = ServicesOf(engine);
    }

    public FakeTimeProvider Clock { get; } = new(Some.Now);

    public Databases Databases => services.GetRequiredService<Databases>();

    public Transactions Transactions => services.GetRequiredService<Transactions>();

    public IDatabaseEngine Engine => services.GetRequiredService<IDatabaseEngine>();

    public EventSignals Signals => services.GetRequiredService<EventSignals>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Saves an organisation's rows; the organisation itself may be among them.</summary>
    public async Task AddAsync(OrganisationId organisation, params IEnumerable<object> rows)
    {
        await using var db = await Databases.ForAsync(organisation, Ct);
        db.AddRange(rows);
        await db.SaveChangesAsync(Ct);
    }

    public async Task<T> ReadAsync<T>(OrganisationId organisation, Func<PressDb, Task<T>> read)
    {
        await using var db = await Databases.ForAsync(organisation, Ct);
        return await read(db);
    }

    /// <summary>The database of the whole product, and its clock.</summary>
    public static TestDatabase Of(PressEventsApp app) => new(new SqliteEngine(app.DataDirectory), app.Clock);

    /// <summary>The same on PostgreSQL: on a new database of the tests' own server.</summary>
    public static async Task<TestDatabase> OnPostgresAsync(PostgresServer server)
    {
        var engine = new PostgreSqlEngine(await server.NewDatabaseAsync());
        var options = new DbContextOptionsBuilder<PressDb>();
        engine.Configure(options);
        await using var db = new PressDb(options.Options);
        await db.Database.MigrateAsync(Ct);
        return new TestDatabase(engine);
    }

    public void Dispose()
    {
        services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private ServiceProvider ServicesOf(IDatabaseEngine engine) => new ServiceCollection()
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>))
        .AddPressData(engine)
        .BuildServiceProvider();
}
