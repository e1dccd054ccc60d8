using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>An event's material as it is being edited; a press kit is laid beside it.</summary>
internal sealed record MaterialState(PressEventId EventId, FieldValues Texts, IReadOnlyList<TalentState> Talent, IReadOnlyList<PackItem> Items)
{
    public static async Task<MaterialState> ReadAsync(PressDb db, PressEvent pressEvent, CancellationToken ct)
    {
        var id = pressEvent.Id;
        var plan = await db.PackPlans.AsNoTracking().SingleOrDefaultAsync(p => p.EventId == id, ct);
        var talent = await db.Talents.AsNoTracking().Where(t => t.EventId == id).OrderBy(t => t.Order).ThenBy(t => t.Id).ToListAsync(ct);
        return new MaterialState(
            id,
            PackTextFields.Of(pressEvent, plan?.Texts ?? new PackTexts()),
            [.. talent.Select(t => new TalentState(t.Id, TalentFields.Of(t)))],
            await db.PackItems.AsNoTracking().Where(i => i.EventId == id).OrderBy(i => i.Order).ThenBy(i => i.Id).ToListAsync(ct));
    }
}

internal sealed record TalentState(TalentId Id, FieldValues Values);
