using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Mail;

namespace PressEvents.Data.Queries;

/// <summary>A text that names a fact, and who reads it.</summary>
public sealed record FactQuotation(int Number, string Place, FactAudience Audience);

/// <summary>Finds the texts that name facts, as they are saved now.</summary>
public static class FactQuotations
{
    private const string Braces = "{{";

    // What may still be sent as it was written.
    private static readonly OutboxState[] Unsent = [OutboxState.Queued, OutboxState.Claimed, OutboxState.Failed, OutboxState.Held];

    public static async Task<IReadOnlyList<FactQuotation>> ForEventAsync(PressDb db, PressEvent pressEvent, CancellationToken ct)
    {
        var material = await PackMaterialReads.DraftAsync(db, pressEvent, ct);
        return
        [
            .. Found(FactAudience.Guests, MaterialTexts.Of(material)),
            .. Found(FactAudience.Anybody, pressEvent.Lede is { } lede ? [new QuotingText("The line under the event’s title", lede)] : []),
            .. Found(FactAudience.Anybody, await MailAsync(db, pressEvent.Id, ct)),
            .. Found(FactAudience.Team, await HostSheetAsync(db, pressEvent.Id, ct)),
        ];
    }

    private static IEnumerable<FactQuotation> Found(FactAudience audience, IEnumerable<QuotingText> texts) =>
        texts.SelectMany(text => FactReferences.In(text.Text).Select(number => new FactQuotation(number, text.Place, audience))).Distinct();

    // The latest of each kind, in each of its languages, which the next mail goes out with; and whatever waits to be sent.
    private static async Task<IReadOnlyList<QuotingText>> MailAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var written = await db.MessageTexts.AsNoTracking().Where(t => t.EventId == eventId).OrderByDescending(t => t.WrittenAt).ThenByDescending(t => t.Id).ToListAsync(ct);
        var waiting = await db.Outbox.Where(m => m.EventId == eventId && m.TextId != null && Unsent.Contains(m.State)).Select(m => m.TextId).Distinct().ToListAsync(ct);
        return [.. written.GroupBy(text => text.Kind).SelectMany(kind => kind.Where(text => text.WrittenAt == kind.First().WrittenAt)).Concat(written.Where(text => waiting.Contains(text.Id))).Distinct()
            .Where(text => (text.Subject + text.Body).Contains(Braces, StringComparison.Ordinal))
            .Select(text => new QuotingText($"The mail “{text.Subject}”", $"{text.Subject}\n{text.Body}"))];
    }

    private static async Task<IReadOnlyList<QuotingText>> HostSheetAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var brief = await db.HostBriefs.AsNoTracking().SingleOrDefaultAsync(b => b.EventId == eventId, ct);
        var items = await db.HostItems.AsNoTracking().Where(i => i.EventId == eventId).OrderBy(i => i.Order).ToListAsync(ct);
        return [.. (brief is null ? [] : Texts(brief.Texts)).Concat(items.SelectMany(item => Texts(item.Content)))];
    }

    private static IEnumerable<QuotingText> Texts(HostTexts texts) =>
    [
        new("Host sheet: purpose", texts.Purpose ?? ""),
        new("Host sheet: outcome", texts.Outcome ?? ""),
        new("Host sheet: message", texts.Message ?? ""),
        new("Host sheet: what holds it up", texts.Pillars ?? ""),
        new("Host sheet: what proves it", texts.Proofs ?? ""),
    ];

    private static IEnumerable<QuotingText> Texts(HostContent content) => content switch
    {
        HostileQuestion one => [new($"Host sheet: answer to “{one.Question}”", $"{one.Question}\n{one.Answer}\n{one.Bridge}")],
        OffTopic one => [new($"Host sheet: declining “{one.Topic}”", one.Sentence)],
        DoNotSay one => [new("Host sheet: do not say", $"{one.What}\n{one.Why}")],
        _ => [],
    };
}
