using Microsoft.EntityFrameworkCore.Storage;
using PressEvents.Data;

namespace PressEvents.Web.Tests.Support;

/// <summary>Lets the test in between what a transaction has decided and what it saves. The transaction waits for it.</summary>
internal sealed class WatchedEngine(IDatabaseEngine engine, Func<PressDb, Task> beforeSave) : PassingEngine(engine)
{
    public override Task<IDbContextTransaction> BeginAsync(PressDb db, CancellationToken ct)
    {
        // The event knows no tasks; the transaction's thread waits.
        db.SavingChanges += (_, _) => Task.Run(() => beforeSave(db)).GetAwaiter().GetResult();
        return base.BeginAsync(db, ct);
    }
}
