using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;

namespace PressEvents.Data.Queries;

/// <summary>What the facts of an event say, to be put into texts that name them.</summary>
public sealed class FactWords(IEnumerable<PackFactRow> facts)
{
    private readonly Dictionary<int, string> words = facts.ToDictionary(fact => fact.Number, fact => fact.Text);

    public static FactWords None { get; } = new([]);

    public string? Of(int number) => words.GetValueOrDefault(number);

    /// <summary>A plain text with the facts it names.</summary>
    public string Fill(string text) => FactReferences.Fill(text, Of);

    /// <summary>A text in Markdown with the facts it names.</summary>
    public string FillMarkdown(string markdown) => FactReferences.FillMarkdown(markdown, Of);

    /// <summary>
    /// What may be said to these readers now: as it was published last, so that mail and page agree with the packs; what is not in
    /// the published material, as the ledger has it.
    /// </summary>
    public static async Task<FactWords> ReadAsync(PressDb db, PressEventId eventId, FactAudience audience, CancellationToken ct)
    {
        var ledger = await db.Facts.Where(f => f.EventId == eventId)
            .Select(f => new { Row = new PackFactRow(f.Number, f.Text, f.Source, f.AsOf, f.IsEmbargoed) { Id = f.Id, Version = f.Version }, f.IsPrivate }).ToListAsync(ct);
        var edition = await PackMaterialReads.EditionAsync(db, eventId, ct);
        var published = edition is null ? [] : PackMaterial.Read(edition.Material).Facts;
        var secret = ledger.Where(fact => !MayRead(audience, fact.Row.IsEmbargoed, fact.IsPrivate)).Select(fact => fact.Row.Number).ToHashSet();
        return new FactWords(published.Concat(ledger.Select(fact => fact.Row)).DistinctBy(fact => fact.Number)
            .Where(fact => !secret.Contains(fact.Number) && MayRead(audience, fact.IsEmbargoed, isPrivate: false)));
    }

    /// <summary>A plain text with the facts it names; of one that names none, the ledger is not read.</summary>
    public static async Task<string?> FillAsync(PressDb db, PressEventId eventId, FactAudience audience, string? text, CancellationToken ct) =>
        text is null || FactReferences.In(text).Count == 0 ? text : (await ReadAsync(db, eventId, audience, ct)).Fill(text);

    private static bool MayRead(FactAudience audience, bool isEmbargoed, bool isPrivate) => audience switch
    {
        FactAudience.Anybody => !isEmbargoed && !isPrivate,
        FactAudience.Guests => !isPrivate,
        FactAudience.Team => true,
    };
}
