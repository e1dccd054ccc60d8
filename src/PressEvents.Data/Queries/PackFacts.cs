using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;

namespace PressEvents.Data.Queries;

/// <summary>Reads the facts of an event as its packs would print them.</summary>
internal static class PackFacts
{
    public static async Task<IReadOnlyList<PackFactRow>> DraftAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var facts = await db.Facts.AsNoTracking().Where(f => f.EventId == eventId && !f.IsPrivate).OrderBy(f => f.Number).ToListAsync(ct);
        var history = (await db.FactVersions.AsNoTracking().Where(v => v.EventId == eventId).ToListAsync(ct)).ToLookup(v => v.FactId);
        return facts.ConvertAll(f => new PackFactRow(f.Number, f.Text, f.Source, f.AsOf, f.IsEmbargoed) { Id = f.Id, Version = FactVersion.ReadSince(f, history[f.Id]) });
    }
}
