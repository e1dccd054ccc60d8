using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Mail.Composing;

/// <summary>The publicist's own words for one kind of message: one text for each language they wrote it in, or none.</summary>
public sealed class OwnTexts(IEnumerable<MessageText> texts)
{
    private static readonly GuestLanguages Languages = GuestLanguages.Translated;

    private readonly Dictionary<GuestLanguage, MessageText> byLanguage =
        texts.DistinctBy(text => Languages.Of(text.Language)).ToDictionary(text => Languages.Of(text.Language));

    /// <summary>In the order the product offers the languages.</summary>
    public IReadOnlyList<MessageText> All => [.. Languages.Offered.Where(byLanguage.ContainsKey).Select(language => byLanguage[language])];

    /// <summary>What was written last: all that was kept at that moment.</summary>
    public static async Task<OwnTexts> LatestAsync(PressDb db, PressEventId eventId, MessageKind kind, CancellationToken ct)
    {
        var ofKind = db.MessageTexts.AsNoTracking().Where(t => t.EventId == eventId && t.Kind == kind);
        return await ofKind.MaxAsync(t => (DateTimeOffset?)t.WrittenAt, ct) is { } last
            ? new OwnTexts(await ofKind.Where(t => t.WrittenAt == last).OrderByDescending(t => t.Id).ToListAsync(ct))
            : new OwnTexts([]);
    }

    /// <summary>
    /// What a queued message says, and the facts with what it says of them: the text it was queued with, or what was written by now for
    /// one that goes out by itself. Such a message is not kept back where a fact its text names is gone: it says what the product says.
    /// </summary>
    public static async Task<(MailFacts Facts, MessageText? Text)> FilledAsync(PressDb db, OutboxMessage message, MailFacts facts, CancellationToken ct)
    {
        var text = await ForMessageAsync(db, message, facts, ct);
        var filled = await MailFactsQuery.WithFactsAsync(db, facts, text, ct);
        return message.TextId is null && Suppression.ReasonToHold(text, filled) is not null ? (facts, null) : (filled, text);
    }

    private static async Task<MessageText?> ForMessageAsync(PressDb db, OutboxMessage message, MailFacts facts, CancellationToken ct)
    {
        if (message.TextId is { } id)
        {
            return await db.MessageTexts.AsNoTracking().SingleAsync(t => t.Id == id, ct);
        }

        return Serves(message, facts) ? (await LatestAsync(db, message.EventId, message.Kind, ct)).For(facts.Guest, facts.Contact?.Languages) : null;
    }

    /// <summary>The text somebody reads; null where there is none.</summary>
    public MessageText? For(Guest guest, string? spoken) => byLanguage.Count == 0 ? null : byLanguage[Languages.OneOf(byLanguage.Keys, guest.Language, spoken)];

    // Own words are for whoever said yes and for whom an evening was cancelled; who waits, declines or was taken off the list reads the product's.
    private static bool Serves(OutboxMessage message, MailFacts facts) => message.Kind switch
    {
        MessageKind.Confirmation => message is { OfferId: null, Outcome: GuestStatus.Accepted },
        MessageKind.Cancellation => facts.Event.State is EventState.Cancelled,
        MessageKind.Offer or MessageKind.Change or MessageKind.PackCorrected => true,
        MessageKind.SaveTheDate or MessageKind.Invitation or MessageKind.Reminder or MessageKind.PackReady or MessageKind.ThankYou
            or MessageKind.ClipRequest or MessageKind.Code => false,
    };
}
