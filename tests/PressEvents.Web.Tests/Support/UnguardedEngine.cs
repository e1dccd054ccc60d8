using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Storage;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Tests.Support;

/// <summary>
/// The control of every race: no turn, no transaction, no lock. The first <paramref name="crowd"/> writers all decide before
/// any of them saves; only the audit chain is still written one by one, so that nothing but the guard is missing.
/// </summary>
internal sealed class UnguardedEngine(IDatabaseEngine engine, int crowd) : PassingEngine(engine)
{
    private readonly ConcurrentDictionary<PressDb, Unguarded> open = new();
    private readonly TaskCompletionSource gathered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim audit = new(1, 1);
    private int arrived;

    public override ValueTask<IDisposable> EnterAsync(CancellationToken ct) => ValueTask.FromResult<IDisposable>(new MemoryStream());

    public override Task<IDbContextTransaction> BeginAsync(PressDb db, CancellationToken ct) =>
        Task.FromResult<IDbContextTransaction>(open.GetOrAdd(db, new Unguarded(() => open.TryRemove(db, out _))));

    public override Task LockEventAsync(PressDb db, PressEventId eventId, CancellationToken ct) => Task.CompletedTask;

    public override Task LockOrganisationAsync(PressDb db, OrganisationId organisationId, CancellationToken ct) => Task.CompletedTask;

    public override async Task LockAuditAsync(PressDb db, OrganisationId organisationId, CancellationToken ct)
    {
        if (Interlocked.Increment(ref arrived) == crowd)
        {
            gathered.SetResult();
        }

        await gathered.Task.WaitAsync(ct);
        await audit.WaitAsync(ct);
        open[db].Holds(audit);
    }

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
