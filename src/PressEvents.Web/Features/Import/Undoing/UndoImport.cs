using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Imports;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>Takes an import back: every row as it was, but for what somebody changed or built upon since, which is named and left alone.</summary>
public sealed class UndoImport(Databases databases, Transactions transactions, TimeProvider clock)
{
    /// <summary>What undoing would do now; writes nothing.</summary>
    public async Task<Result<UndoReport>> PreviewAsync(StaffActor actor, GuestImportId id, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor.OrganisationId, ct);
        if (!(await StaffRights.OfAsync(db, actor, ct)).May(Permission.EditContacts))
        {
            return new NotAllowed(Permission.EditContacts);
        }

        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        return Refuse(import, clock.GetUtcNow()) is { } refusal ? refusal : (await UndoPlan.MakeAsync(db, import!, ct)).Report;
    }

    public Task<Result<UndoReport>> UndoAsync(Actor actor, GuestImportId id, CancellationToken ct) =>
        transactions.RunAsync<UndoReport>(actor, Permission.EditContacts, async work =>
        {
            var import = await work.Db.Imports.SingleOrDefaultAsync(i => i.Id == id, work.Ct);
            if (Refuse(import, work.Now) is { } refusal)
            {
                return refusal;
            }

            if (import!.EventId is { } eventId)
            {
                await work.LockEventAsync(eventId);
            }

            var plan = await UndoPlan.MakeAsync(work.Db, import, work.Ct);
            await UndoWriter.WriteAsync(work, import, plan);
            return plan.Report;
        }, ct);

    private static Refusal? Refuse(GuestImport? import, DateTimeOffset now) => import switch
    {
        null => new NotFound("import"),
        { UndoneAt: not null } => new Invalid("import", "This import was undone already."),
        _ when !import.CanBeUndone(now) => new Invalid("import", $"An import can be undone for {GuestImport.Reversible.Days} days; what it changed is no longer known."),
        _ => null,
    };
}
