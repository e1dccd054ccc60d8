using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Choosing;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Composing;

namespace PressEvents.Web.Features.Messages;

/// <summary>Tells what asks for no answer: save the date, the pack is ready, thank you, and asks for what was written. Nobody is told twice.</summary>
internal static class SendNotices
{
    internal static async Task<Result<QueuedMessages>> DecideAsync(Work work, PressEventId eventId, MessageKind kind, Wave wave)
    {
        if (await work.LockEventAsync(eventId) is not { } pressEvent)
        {
            return new NotFound("event");
        }

        if (RefusalOf(pressEvent, kind, work.Now) is { } notNow)
        {
            return notNow;
        }

        var audience = await MessageAudience.ToTellAsync(work.Db, eventId, kind, work.Ct);
        if (audience.Members.Count == 0)
        {
            return new NobodyToTell();
        }

        if (wave.ConfirmedCount is { } confirmed && confirmed != audience.Members.Count)
        {
            return new AudienceChanged(confirmed, audience.Members.Count);
        }

        // A save the date is the first that leaves the house: a list that needs a second pair of eyes needs it before.
        if (kind is MessageKind.SaveTheDate && await FirstSend.RefusalOfAsync(work.Db, eventId, audience.Members.Select(member => member.Guest.Id), work.Ct) is { } unapproved)
        {
            return unapproved;
        }

        var text = await WaveText.ChooseAsync(work, pressEvent, kind, 0, wave.Words);
        return text.Refusal is { } wrong ? wrong : Queue(work, pressEvent, kind, audience, text.Value!, wave.Sending ?? Sending.New(work.Now));
    }

    /// <summary>Why it is not the time for it; null when it is.</summary>
    public static Refusal? RefusalOf(PressEvent pressEvent, MessageKind kind, DateTimeOffset now) => (kind, pressEvent.State) switch
    {
        (_, EventState.Cancelled) => new EventCancelled(),
        (MessageKind.ThankYou or MessageKind.ClipRequest, _) => pressEvent.IsOverAt(now) ? null : new Invalid("event", "This goes out once the evening is over."),
        _ when pressEvent.IsOverAt(now) => new Invalid("event", "The evening is over."),
        (MessageKind.SaveTheDate, EventState.Draft) => new EventNotOpen(pressEvent.State),
        (MessageKind.PackReady, _) when pressEvent.PackPublishedAt is null => new Invalid("pack", "The pack is not published yet."),
        _ => null,
    };

    private static QueuedMessages Queue(Work work, PressEvent pressEvent, MessageKind kind, Audience audience, OwnTexts texts, Sending sending)
    {
        foreach (var member in audience.Members)
        {
            sending.Queue(work, pressEvent, member, kind, texts);
            work.Audit("guest.told", pressEvent.Id, member.Guest.Id.Value, kind.ToString());
        }

        return new QueuedMessages(0, audience.Members.Count);
    }
}
