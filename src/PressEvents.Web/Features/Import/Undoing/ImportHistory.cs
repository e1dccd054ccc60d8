using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Imports;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>Reads what was imported before, newest first: for one event, or into the address book alone.</summary>
public sealed class ImportHistory(Databases databases, TimeProvider clock)
{
    public async Task<IReadOnlyList<ImportHistoryRow>> ForEventAsync(StaffActor actor, PressEventId? eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditContacts, ct);
        if (db.ShowsNothing)
        {
            return [];
        }

        var members = await db.Members.ToDictionaryAsync(m => m.Id.Value, m => m.Name, ct);
        string? Member(Guid? by) => by is { } person ? members.GetValueOrDefault(person) : null;
        var imports = await db.Imports.AsNoTracking().Where(i => i.EventId == eventId).OrderByDescending(i => i.ImportedAt).ThenByDescending(i => i.Id).ToListAsync(ct);
        return [.. imports.Select(i => new ImportHistoryRow(i.Id, i.FileName, i.ImportedAt, Member(i.ImportedBy))
        {
            Counts = new ImportCounts(i.Created, i.Updated, i.Unchanged, i.Conflict, i.Refused),
            UndoneAt = i.UndoneAt,
            UndoneBy = Member(i.UndoneBy),
            CanBeUndone = i.CanBeUndone(clock.GetUtcNow()),
        })];
    }
}

/// <summary>One import of the past.</summary>
public sealed record ImportHistoryRow(GuestImportId Id, string FileName, DateTimeOffset ImportedAt, string? ImportedBy)
{
    public required ImportCounts Counts { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }

    public string? UndoneBy { get; init; }

    public bool CanBeUndone { get; init; }
}
