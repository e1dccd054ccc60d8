using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data;

/// <summary>What SQLite and PostgreSQL do each in their own way.</summary>
public interface IDatabaseEngine
{
    string Name { get; }

    void Configure(DbContextOptionsBuilder options);

    /// <summary>Waits for the turn to write. Throws <see cref="TimeoutException"/> when it does not come.</summary>
    ValueTask<IDisposable> EnterAsync(CancellationToken ct);

    /// <summary>Starts the transaction. On SQLite it takes the write lock at once (BEGIN IMMEDIATE).</summary>
    Task<IDbContextTransaction> BeginAsync(PressDb db, CancellationToken ct);

    /// <summary>Holds the event's row until the transaction ends, so that counting its seats and taking one is one step.</summary>
    Task LockEventAsync(PressDb db, PressEventId eventId, CancellationToken ct);

    /// <summary>Holds the organisation's row until the transaction ends, so that nobody else decides who belongs to it.</summary>
    Task LockOrganisationAsync(PressDb db, OrganisationId organisationId, CancellationToken ct);

    /// <summary>Holds the organisation's audit chain until the transaction ends.</summary>
    Task LockAuditAsync(PressDb db, OrganisationId organisationId, CancellationToken ct);

    /// <summary>The database is locked, full or away: nobody's mistake, and nothing was saved.</summary>
    bool IsUnavailable(Exception exception);

    bool IsUniqueViolation(Exception exception);

    /// <summary>Makes migrating safe: clears a lock that a killed process left. The caller holds the server lease.</summary>
    Task ClearStaleMigrationLockAsync(PressDb db, CancellationToken ct);

    /// <summary>Whether there is a database with tables yet.</summary>
    Task<bool> ExistsAsync(PressDb db, CancellationToken ct);

    /// <summary>Writes a consistent copy into the folder and returns the file; throws where it cannot be verified.</summary>
    Task<string> BackUpAsync(PressDb db, string folder, CancellationToken ct);

    /// <summary>Fills the empty database from such a copy.</summary>
    Task RestoreAsync(string file, CancellationToken ct);

    /// <summary>
    /// Leaves no copy of what was deleted or overwritten in the database's own files, as far as that is in its hands. False where
    /// somebody was reading for too long: ask again later.
    /// </summary>
    Task<bool> RemoveTracesAsync(PressDb db, CancellationToken ct);

    /// <summary>What the database itself finds wrong with its files; empty when sound.</summary>
    Task<IReadOnlyList<string>> CheckAsync(PressDb db, CancellationToken ct);

    /// <summary>Takes the one lease of this name in the instance, or null while another process holds it. Ends with its process.</summary>
    Task<IAsyncDisposable?> TryLeaseAsync(string name, CancellationToken ct);
}
