using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Imports;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>Takes an import back: every row as it was, but for what somebody changed or built upon since, which is named and left alone.</summary>
public sealed class UndoImport(Databases databases, Transactions transactions, TimeProvider clock)
{
    private static readonly Invalid UndoneAlready = new("import", "This import was undone already.");

    /// <summary>What undoing would do now; writes nothing.</summary>
    public async Task<Result<UndoReport>> PreviewAsync(StaffActor actor, GuestImportId id, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditContacts, ct);
        if (db.ShowsNothing)
        {
            return new NotAllowed(Permission.EditContacts);
        }

        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        return Refuse(import, clock.GetUtcNow()) is { } refusal ? refusal : (await UndoPlanner.PlanAsync(db, import!, ct)).Report;
    }

    public Task<Result<UndoReport>> UndoAsync(Actor actor, GuestImportId id, CancellationToken ct) =>
        transactions.RunAsync<UndoReport>(actor, Permission.EditContacts, async work =>
        {
            var import = await work.Db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, work.Ct);
            if (Refuse(import, work.Now) is { } refusal)
            {
                return refusal;
            }

            // Who asks at the same moment waits here, and is then refused.
            if (await ClaimAsync(work, id) == 0)
            {
                return UndoneAlready;
            }

            if (import!.EventId is { } eventId)
            {
                await work.LockEventAsync(eventId);
            }

            var plan = await UndoPlanner.PlanAsync(work.Db, import, work.Ct);
            await new UndoWriter(work, import, plan).WriteAsync();
            if (import.EventId is { } list)
            {
                await PassPlacesOn.RunAsync(work, list);
            }

            return plan.Report;
        }, ct);

    private static Task<int> ClaimAsync(Work work, GuestImportId id)
    {
        var (at, by) = ((DateTimeOffset?)work.Now, work.Actor.PersonId);
        return work.Db.Imports.Where(i => i.Id == id && i.UndoneAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.UndoneAt, at).SetProperty(i => i.UndoneBy, by), work.Ct);
    }

    private static Refusal? Refuse(GuestImport? import, DateTimeOffset now) => import switch
    {
        null => new NotFound("import"),
        { UndoneAt: not null } => UndoneAlready,
        _ when !import.CanBeUndone(now) => new Invalid("import", $"An import can be undone for {GuestImport.Reversible.Days} days; what it changed is no longer known."),
        _ => null,
    };
}
