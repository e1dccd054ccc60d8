using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Imports;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>The lists brought onto an event, newest first.</summary>
public sealed class ImportHistory(Databases databases, TimeProvider clock)
{
    public async Task<IReadOnlyList<ImportHistoryRow>> ForEventAsync(StaffActor actor, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor.OrganisationId, ct);
        if (!(await StaffRights.OfAsync(db, actor, ct)).May(Permission.EditContacts))
        {
            return [];
        }

        var imports = await db.Imports.AsNoTracking().Where(i => i.EventId == eventId).OrderByDescending(i => i.ImportedAt).ToListAsync(ct);
        var names = await db.Members.AsNoTracking().ToDictionaryAsync(m => m.Id.Value, m => m.Name, ct);
        string? Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
        return [.. imports.Select(i => new ImportHistoryRow(i.Id, i.FileName, i.ImportedAt, Name(i.ImportedBy))
        {
            Counts = new ImportCounts(i.Created, i.Updated, i.Unchanged, i.Conflict, i.Refused),
            UndoneAt = i.UndoneAt,
            UndoneBy = Name(i.UndoneBy),
            CanBeUndone = i.CanBeUndone(clock.GetUtcNow()),
        })];
    }
}

/// <summary>One list that was brought in. <paramref name="ImportedBy"/> is null where the command line did it.</summary>
public sealed record ImportHistoryRow(GuestImportId Id, string FileName, DateTimeOffset ImportedAt, string? ImportedBy)
{
    public ImportCounts Counts { get; init; } = new();

    public DateTimeOffset? UndoneAt { get; init; }

    public string? UndoneBy { get; init; }

    public bool CanBeUndone { get; init; }
}
