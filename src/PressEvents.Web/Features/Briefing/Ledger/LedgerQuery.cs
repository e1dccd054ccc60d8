using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Corrections;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Ledger;

/// <summary>Reads the ledger: the facts, where each is named, who holds an older one, who was told.</summary>
public sealed class LedgerQuery(Databases databases)
{
    /// <summary>Null where the organisation has no such event.</summary>
    public async Task<LedgerView?> ForEventAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        if (await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct) is not { } pressEvent)
        {
            return null;
        }

        var facts = await db.Facts.AsNoTracking().Where(f => f.EventId == eventId).OrderBy(f => f.Number).ToListAsync(ct);
        var removed = await db.FactVersions.AsNoTracking().Where(v => v.EventId == eventId && v.IsRemoved).OrderBy(v => v.FactNumber).ToListAsync(ct);
        var named = (await FactQuotations.ForEventAsync(db, pressEvent, ct)).ToLookup(quotation => quotation.Number);
        var corrections = await CorrectionAudience.ForEventAsync(db, eventId, ct);
        var told = await ToldAsync(db, eventId, ct);
        var edition = await PackMaterialReads.EditionAsync(db, eventId, ct);
        var published = edition is null ? null : PackMaterial.Read(edition.Material).Facts.ToDictionary(fact => fact.Id);
        return new LedgerView(
            [.. facts.Select(fact => new LedgerRow(fact.Id, fact.Number, fact.Version, fact.Details)
            {
                Places = [.. named[fact.Number].Select(quotation => quotation.Place)],
                IsUnpublished = published is not null && Differs(fact, published.GetValueOrDefault(fact.Id)),
                Told = told.GetValueOrDefault(fact.Id),
            })],
            [.. removed.Select(fact => new RemovedRow(fact.FactId, fact.FactNumber, fact.Text, fact.ChangedAt)
            {
                IsUnpublished = published?.ContainsKey(fact.FactId) is true,
                Told = told.GetValueOrDefault(fact.FactId),
            })],
            corrections);
    }

    /// <summary>Every version of a fact, the latest first, each with who made it.</summary>
    public async Task<IReadOnlyList<FactVersionRow>> HistoryAsync(Actor reader, FactId fact, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        var versions = await db.FactVersions.AsNoTracking().Where(v => v.FactId == fact).OrderByDescending(v => v.Version).ToListAsync(ct);
        var people = versions.Select(v => v.ChangedBy).OfType<Guid>().Distinct().Select(MemberId.From).ToList();
        var names = await db.Members.Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id.Value, m => m.Name, ct);
        return versions.ConvertAll(v => new FactVersionRow(v, v.ChangedBy is { } by ? names.GetValueOrDefault(by) : null));
    }

    // What a reader of the pack would notice.
    private static bool Differs(Fact fact, PackFactRow? published) => published is null
        ? !fact.IsPrivate
        : fact.IsPrivate || (fact.Text, fact.Source, fact.AsOf, fact.IsEmbargoed) != (published.Text, published.Source, published.AsOf, published.IsEmbargoed);

    private static async Task<Dictionary<FactId, ToldRow>> ToldAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var notes = await db.CorrectionNotes.Where(n => n.EventId == eventId).Select(n => new { n.FactId, n.ToVersion, n.NotedAt }).ToListAsync(ct);
        return notes.GroupBy(n => n.FactId).ToDictionary(group => group.Key, group =>
        {
            var latest = group.Max(n => n.ToVersion);
            return new ToldRow(group.Count(n => n.ToVersion == latest), group.Max(n => n.NotedAt));
        });
    }
}
