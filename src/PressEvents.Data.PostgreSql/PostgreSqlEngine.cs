using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.PostgreSql;

/// <summary>Several writers at once; those who decide on the same event's seats wait on its row (docs/decisions/0002).</summary>
public sealed class PostgreSqlEngine(string settings) : IDatabaseEngine, IDisposable
{
    // Well under the hundred connections that a PostgreSQL server allows unless told otherwise: a rush waits for one here.
    private const int MostConnections = 40;

    // Fewer than the pool holds, so that a rush of answers leaves connections for pages that only read.
    private const int WritersAtOnce = 16;

    private readonly string connectionString = WithPoolLimit(settings);
    private readonly WriteTurns turns = new(WritersAtOnce, TimeSpan.FromSeconds(15));

    public string Name => "PostgreSQL";

    public void Configure(DbContextOptionsBuilder options) => options
        .UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlEngine).Assembly.GetName().Name));

    public ValueTask<IDisposable> EnterAsync(CancellationToken ct) => turns.EnterAsync(ct);

    public Task<IDbContextTransaction> BeginAsync(PressDb db, CancellationToken ct) => db.Database.BeginTransactionAsync(ct);

    public async Task LockEventAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"SET LOCAL lock_timeout = '10s'", ct);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM \"Events\" WHERE \"Id\" = {eventId.Value} FOR UPDATE", ct);
    }

    // The organisation's row always exists, also before the first line of its trail.
    public Task LockAuditAsync(PressDb db, OrganisationId organisationId, CancellationToken ct) => LockOrganisationAsync(db, organisationId, ct);

    public Task LockOrganisationAsync(PressDb db, OrganisationId organisationId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT 1 FROM \"Organisations\" WHERE \"Id\" = {organisationId.Value} FOR NO KEY UPDATE", ct);

    public bool IsUnavailable(Exception exception) => Find(exception) switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DiskFull or PostgresErrorCodes.DeadlockDetected } => true,
        PostgresException postgres => postgres.IsTransient,
        _ => true,
    };

    public bool IsUniqueViolation(Exception exception) =>
        Find(exception) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    // PostgreSQL's migration lock is the session's and ends with it.
    public Task ClearStaleMigrationLockAsync(PressDb db, CancellationToken ct) => Task.CompletedTask;

    public async Task<bool> ExistsAsync(PressDb db, CancellationToken ct) =>
        await db.Database.CanConnectAsync(ct) && (await db.Database.GetAppliedMigrationsAsync(ct)).Any();

    public Task<string> BackUpAsync(PressDb db, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        return PostgreSqlTools.DumpAsync(connectionString, Path.Combine(folder, "pressevents.dump"), ct);
    }

    public Task RestoreAsync(string file, CancellationToken ct) => PostgreSqlTools.RestoreAsync(connectionString, file, ct);

    // Makes the old versions of rows unreachable. The bytes in data files, in the write-ahead log and in base backups are the
    // server's and its operator's; the manual says so. Tables of another owner are left out by the server, with a notice.
    public async Task<bool> RemoveTracesAsync(PressDb db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("VACUUM", ct);
        return true;
    }

    public async Task<IReadOnlyList<string>> CheckAsync(PressDb db, CancellationToken ct) =>
        await db.Database.CanConnectAsync(ct) ? [] : ["The database cannot be reached."];

    // A session's advisory lock ends with its connection, also when the process is killed.
    public async Task<IAsyncDisposable?> TryLeaseAsync(string name, CancellationToken ct)
    {
        var lease = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 10 };
        var connection = new NpgsqlConnection(lease.ToString());
        await OpenOrCreateAsync(connection, ct);
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", connection);
        command.Parameters.AddWithValue($"pressevents:{name}");
        if (await command.ExecuteScalarAsync(ct) is true)
        {
            return connection;
        }

        await connection.DisposeAsync();
        return null;
    }

    public void Dispose() => turns.Dispose();

    private static string WithPoolLimit(string settings)
    {
        var builder = new NpgsqlConnectionStringBuilder(settings);
        if (!builder.ShouldSerialize("Maximum Pool Size"))
        {
            builder.MaxPoolSize = MostConnections;
        }

        return builder.ToString();
    }

    // The lease comes before the first migration, so on a new server it is the lease that finds no database yet.
    private async Task OpenOrCreateAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        try
        {
            await connection.OpenAsync(ct);
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.InvalidCatalogName)
        {
            var server = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Database = "postgres" };
            await using var creating = new NpgsqlConnection(server.ToString());
            await creating.OpenAsync(ct);
            var name = new NpgsqlCommandBuilder().QuoteIdentifier(new NpgsqlConnectionStringBuilder(connectionString).Database!);
            await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", creating);
            await command.ExecuteNonQueryAsync(ct);
            await connection.OpenAsync(ct);
        }
    }

    private static NpgsqlException? Find(Exception? exception) => exception switch
    {
        null => null,
        NpgsqlException npgsql => npgsql,
        _ => Find(exception.InnerException),
    };
}
