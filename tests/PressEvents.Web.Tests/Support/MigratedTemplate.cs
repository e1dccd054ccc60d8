using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Sqlite;
using PressEvents.Web.Tests.Support;

[assembly: AssemblyFixture(typeof(MigratedTemplate))]

namespace PressEvents.Web.Tests.Support;

/// <summary>One migrated, empty database for the whole run; each test gets a copy of the file.</summary>
public sealed class MigratedTemplate : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string File => Path.Combine(folder.Path, SqliteEngine.FileName);

    public async ValueTask InitializeAsync()
    {
        using var engine = new SqliteEngine(folder.Path);
        var options = new DbContextOptionsBuilder<PressDb>();
        engine.Configure(options);
        await using (var db = new PressDb(options.Options))
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
