using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Sqlite;

/// <summary>One file, one writer at a time: writers queue here without holding a thread (docs/decisions/0002).</summary>
public sealed class SqliteEngine(string dataDirectory) : IDatabaseEngine, IDisposable
{
    public const string FileName = "pressevents.db";
    private const int DiskFull = 13;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    private const int Checkpoints = 5;
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromMilliseconds(200);

    // As long as a long list may take to come in: an answer or a sign-in waits for it, and is not turned away.
    private readonly WriteTurns turns = new(1, TimeSpan.FromSeconds(20));

    public string Name => "SQLite";

    public string File => Path.Combine(dataDirectory, FileName);

    private string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = File,
        DefaultTimeout = 5,
        ForeignKeys = true,
    }.ToString();

    public void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(ConnectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteEngine).Assembly.GetName().Name))
        .AddInterceptors(SqlitePragmas.Instance);

    public ValueTask<IDisposable> EnterAsync(CancellationToken ct) => turns.EnterAsync(ct);

    public Task<IDbContextTransaction> BeginAsync(PressDb db, CancellationToken ct) => db.Database.BeginTransactionAsync(ct);

    // BEGIN IMMEDIATE holds the whole file already.
    public Task LockEventAsync(PressDb db, PressEventId eventId, CancellationToken ct) => Task.CompletedTask;

    public Task LockOrganisationAsync(PressDb db, OrganisationId organisationId, CancellationToken ct) => Task.CompletedTask;

    public Task LockAuditAsync(PressDb db, OrganisationId organisationId, CancellationToken ct) => Task.CompletedTask;

    public bool IsUnavailable(Exception exception) =>
        Find(exception)?.SqliteErrorCode is DiskFull or Busy or Locked or ReadOnly or IoError or CannotOpen;

    public bool IsUniqueViolation(Exception exception) =>
        Find(exception) is { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public async Task ClearStaleMigrationLockAsync(PressDb db, CancellationToken ct)
    {
        if (await ExistsAsync(db, ct))
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        }
    }

    public Task<bool> ExistsAsync(PressDb db, CancellationToken ct) =>
        Task.FromResult(new FileInfo(File) is { Exists: true, Length: > 0 });

    public async Task<string> BackUpAsync(PressDb db, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var copy = Path.Combine(folder, FileName);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", ct);
        var problems = await SqliteChecks.OfFileAsync(copy, ct);
        return problems.Count == 0 ? copy : throw new InvalidDataException($"The copy is not sound: {problems[0]}");
    }

    public async Task RestoreAsync(string file, CancellationToken ct)
    {
        if (await SqliteChecks.OfFileAsync(file, ct) is [var problem, ..])
        {
            throw new InvalidDataException($"The backup is not sound: {problem}");
        }

        System.IO.File.Copy(file, File, overwrite: false);
    }

    // Overwritten cells are zeroed (secure_delete), but the write-ahead file holds pages as they were, and a page that was
    // split keeps stale copies: so the whole file is written anew. Readers go on; writers wait, about a second for each 100 MB.
    public async Task<bool> RemoveTracesAsync(PressDb db, CancellationToken ct)
    {
        using var turn = await EnterAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "VACUUM";
        await command.ExecuteNonQueryAsync(ct);

        // Its first column is 1 while a reader still needs the old pages, or another connection is at the same work.
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        for (var tried = 1; tried < Checkpoints; tried++)
        {
            if (await command.ExecuteScalarAsync(ct) is 0L)
            {
                return true;
            }

            await Task.Delay(BetweenCheckpoints, ct);
        }

        return await command.ExecuteScalarAsync(ct) is 0L;
    }

    public Task<IReadOnlyList<string>> CheckAsync(PressDb db, CancellationToken ct) => SqliteChecks.OfFileAsync(File, ct);

    // An open file ends with its process, also with a killed one: no lease is ever left behind.
    public Task<IAsyncDisposable?> TryLeaseAsync(string name, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(dataDirectory);
            var path = Path.Combine(dataDirectory, $"{name}.lock");
            return Task.FromResult<IAsyncDisposable?>(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception is not DirectoryNotFoundException)
        {
            return Task.FromResult<IAsyncDisposable?>(null);
        }
    }

    public void Dispose() => turns.Dispose();

    private static SqliteException? Find(Exception? exception) => exception switch
    {
        null => null,
        SqliteException sqlite => sqlite,
        _ => Find(exception.InnerException),
    };
}
