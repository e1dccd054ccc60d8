using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Tests.Support;

/// <summary>Passes everything on to a real engine; a test changes what it is about.</summary>
internal abstract class PassingEngine(IDatabaseEngine engine) : IDatabaseEngine
{
    public string Name => engine.Name;

    public void Configure(DbContextOptionsBuilder options) => engine.Configure(options);

    public virtual ValueTask<IDisposable> EnterAsync(CancellationToken ct) => engine.EnterAsync(ct);

    public virtual Task<IDbContextTransaction> BeginAsync(PressDb db, CancellationToken ct) => engine.BeginAsync(db, ct);

    public virtual Task LockEventAsync(PressDb db, PressEventId eventId, CancellationToken ct) => engine.LockEventAsync(db, eventId, ct);

    public virtual Task LockOrganisationAsync(PressDb db, OrganisationId organisationId, CancellationToken ct) => engine.LockOrganisationAsync(db, organisationId, ct);

    public virtual Task LockAuditAsync(PressDb db, OrganisationId organisationId, CancellationToken ct) => engine.LockAuditAsync(db, organisationId, ct);

    public bool IsUnavailable(Exception exception) => engine.IsUnavailable(exception);

    public bool IsUniqueViolation(Exception exception) => engine.IsUniqueViolation(exception);

    public Task ClearStaleMigrationLockAsync(PressDb db, CancellationToken ct) => engine.ClearStaleMigrationLockAsync(db, ct);

    public Task<bool> ExistsAsync(PressDb db, CancellationToken ct) => engine.ExistsAsync(db, ct);

    public Task<string> BackUpAsync(PressDb db, string folder, CancellationToken ct) => engine.BackUpAsync(db, folder, ct);

    public Task RestoreAsync(string file, CancellationToken ct) => engine.RestoreAsync(file, ct);

    public Task<bool> RemoveTracesAsync(PressDb db, CancellationToken ct) => engine.RemoveTracesAsync(db, ct);

    public Task<IReadOnlyList<string>> CheckAsync(PressDb db, CancellationToken ct) => engine.CheckAsync(db, ct);

    public Task<IAsyncDisposable?> TryLeaseAsync(string name, CancellationToken ct) => engine.TryLeaseAsync(name, ct);
}
