using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Features.Briefing.HostSheets.Editing;

/// <summary>What the team edits of the host sheets: the texts and the lists.</summary>
public sealed class HostBriefQuery(Databases databases)
{
    public async Task<HostTexts> TextsAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        return (await db.HostBriefs.AsNoTracking().SingleOrDefaultAsync(b => b.EventId == eventId, ct))?.Texts ?? new HostTexts();
    }

    public async Task<HostListRow> ListAsync(Actor reader, PressEventId eventId, HostList list, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        var items = await db.HostItems.AsNoTracking().Where(i => i.EventId == eventId && i.List == list).OrderBy(i => i.Order).ThenBy(i => i.Id).ToListAsync(ct);
        var talent = await db.Talents.Where(t => t.EventId == eventId).OrderBy(t => t.Order).ThenBy(t => t.Id).Select(t => new SheetTalentRow(t.Id, t.Name, t.Role)).ToListAsync(ct);
        return new HostListRow([.. items.Select(item => new HostItemRow(item.Id, item.Content))], talent);
    }
}

/// <summary>One list, and whom its entries may be for.</summary>
public sealed record HostListRow(IReadOnlyList<HostItemRow> Items, IReadOnlyList<SheetTalentRow> Talent)
{
    public string? NameOf(TalentId? id) => Talent.FirstOrDefault(talent => talent.Id == id)?.Name;
}

public sealed record HostItemRow(HostItemId Id, HostContent Content);
