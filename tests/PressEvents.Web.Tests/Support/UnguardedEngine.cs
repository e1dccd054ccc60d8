using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Tests.Support;

/// <summary>
/// The control of every race: no turn, no transaction, no lock. The first <paramref name="crowd"/> writers all decide before
/// any of them saves; only the audit chain is still written one by one, so that nothing but the guard is missing.
/// </summary>
internal sealed class UnguardedEngine(IDatabaseEngine engine, int crowd) : IDatabaseEngine
{
    private readonly ConcurrentDictionary<PressDb, Unguarded> open = new();
    private readonly TaskCompletionSource gathered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim audit = new(1, 1);
    private int arrived;

    public string Name => engine.Name;

    public void Configure(DbContextOptionsBuilder options) => engine.Configure(options);

    public ValueTask<IDisposable> EnterAsync(CancellationToken ct) => ValueTask.FromResult<IDisposable>(new MemoryStream());

    public Task<IDbContextTransaction> BeginAsync(PressDb db, CancellationToken ct) =>
        Task.FromResult<IDbContextTransaction>(open.GetOrAdd(db, new Unguarded(() => open.TryRemove(db, out _))));

    public Task LockEventAsync(PressDb db, PressEventId eventId, CancellationToken ct) => Task.CompletedTask;

    public async Task LockAuditAsync(PressDb db, OrganisationId organisationId, CancellationToken ct)
    {
        if (Interlocked.Increment(ref arrived) == crowd)
        {
            gathered.SetResult();
        }

        await gathered.Task.WaitAsync(ct);
        await audit.WaitAsync(ct);
        open[db].Holds(audit);
    }

    public bool IsUnavailable(Exception exception) => engine.IsUnavailable(exception);

    public bool IsUniqueViolation(Exception exception) => engine.IsUniqueViolation(exception);

    public Task ClearStaleMigrationLockAsync(PressDb db, CancellationToken ct) => engine.ClearStaleMigrationLockAsync(db, ct);

    public Task<bool> ExistsAsync(PressDb db, CancellationToken ct) => engine.ExistsAsync(db, ct);

    public Task<string> BackUpAsync(PressDb db, string folder, CancellationToken ct) => engine.BackUpAsync(db, folder, ct);

    public Task RestoreAsync(string file, CancellationToken ct) => engine.RestoreAsync(file, ct);

    public Task<bool> RemoveTracesAsync(PressDb db, CancellationToken ct) => engine.RemoveTracesAsync(db, ct);

    public Task<IReadOnlyList<string>> CheckAsync(PressDb db, CancellationToken ct) => engine.CheckAsync(db, ct);

    public Task<IAsyncDisposable?> TryLeaseAsync(string name, CancellationToken ct) => engine.TryLeaseAsync(name, ct);

    private sealed class Unguarded(Action closed) : IDbContextTransaction
    {
        private SemaphoreSlim? held;

        public Guid TransactionId => default;

        public void Holds(SemaphoreSlim gate) => held = gate;

        public void Commit()
        {
        }

        public void Rollback()
        {
        }

        public Task CommitAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task RollbackAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void Dispose()
        {
            held?.Release();
            closed();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
