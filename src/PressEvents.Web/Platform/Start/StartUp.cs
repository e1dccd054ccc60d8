using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;
using PressEvents.Data;

namespace PressEvents.Web.Platform.Start;

/// <summary>
/// Makes the database ready before anything serves: one server per data directory, a verified backup before a change of
/// schema, and never an older program on a newer database.
/// </summary>
public sealed partial class StartUp(Databases databases, IDatabaseEngine engine, IOptions<PressEventsOptions> settings, TimeProvider clock, ILogger<StartUp> logger)
{
    private const string ServerLease = "server";

    /// <summary>Prepares to serve. The lease returned must be held as long as the server runs.</summary>
    public async Task<IAsyncDisposable> ForServingAsync(CancellationToken ct)
    {
        CreateDataDirectory();
        var lease = await LeaseAsync(ct);
        if (lease is null && settings.Value.Database is DatabaseKind.Sqlite)
        {
            throw new StartRefusedException($"Another PressEvents server is running on {settings.Value.FullDataDirectory}; stop it first, or set PressEvents:DataDirectory.");
        }

        await (lease is null ? RefuseUnlessCurrentAsync(ct) : MigrateAsync(ct));
        return lease ?? NoLease.Instance;
    }

    /// <summary>Prepares for a verb, beside a running server or without one. Never migrates what is being served.</summary>
    public async Task ForVerbAsync(CancellationToken ct)
    {
        CreateDataDirectory();
        await using var lease = await LeaseAsync(ct);
        await (lease is null ? RefuseUnlessCurrentAsync(ct) : MigrateAsync(ct));
    }

    /// <summary>For a verb that must have the data to itself, such as seed and restore.</summary>
    public async Task<IAsyncDisposable> AloneAsync(CancellationToken ct)
    {
        CreateDataDirectory();
        return await LeaseAsync(ct)
            ?? throw new StartRefusedException("A PressEvents server is running on these data; stop it first.");
    }

    public async Task MigrateAsync(CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        var pending = await PendingAsync(db, ct);
        if (pending.Count == 0)
        {
            return;
        }

        if (await engine.ExistsAsync(db, ct))
        {
            var folder = Path.Combine(settings.Value.FullDataDirectory, "backups", $"before-{pending[^1]}-{clock.GetUtcNow():yyyyMMddHHmmss}");
            LogBackedUp(await engine.BackUpAsync(db, folder, ct));
        }

        await engine.ClearStaleMigrationLockAsync(db, ct);
        await db.Database.MigrateAsync(ct);
    }

    private async Task<List<string>> PendingAsync(PressDb db, CancellationToken ct)
    {
        var known = db.GetService<IMigrationsAssembly>().Migrations.Keys.ToList();
        var applied = await engine.ExistsAsync(db, ct) ? (await db.Database.GetAppliedMigrationsAsync(ct)).ToList() : [];
        var newer = applied.Except(known, StringComparer.Ordinal).ToList();
        return newer.Count == 0
            ? [.. known.Except(applied, StringComparer.Ordinal)]
            : throw new StartRefusedException($"The database was made by a newer PressEvents (it knows {newer[^1]}); update the program.");
    }

    private async Task RefuseUnlessCurrentAsync(CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        if ((await PendingAsync(db, ct)).Count > 0)
        {
            throw new StartRefusedException("The database is being served by an older PressEvents; restart the server with this version first.");
        }
    }

    private async Task<IAsyncDisposable?> LeaseAsync(CancellationToken ct)
    {
        try
        {
            return await engine.TryLeaseAsync(ServerLease, ct);
        }
        catch (Exception exception) when (engine.IsUnavailable(exception) || exception is UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The {engine.Name} database cannot be reached: {exception.GetBaseException().Message}");
        }
    }

    private void CreateDataDirectory()
    {
        var folder = settings.Value.FullDataDirectory;
        try
        {
            Directory.CreateDirectory(folder);
            Directory.CreateDirectory(Path.Combine(folder, "keys"));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Path.Combine(folder, "keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The data directory {folder} cannot be written: {exception.Message}");
        }
    }

    [LoggerMessage(LogLevel.Information, "Backed up to {File} before changing the database")]
    private partial void LogBackedUp(string file);

    private sealed class NoLease : IAsyncDisposable
    {
        public static NoLease Instance { get; } = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
