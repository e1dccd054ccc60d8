using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Domain.Mail;

public readonly record struct GuestReplyId(Guid Value) : IId<GuestReplyId>
{
    public static GuestReplyId From(Guid value) => new(value);

    public static GuestReplyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What a person wrote back to a message, as it was found in the mailbox. It may look like an answer; it never is one by itself.</summary>
public sealed class GuestReply : IScoped
{
    public const int SubjectLength = 200;
    public const int TextLength = 4000;

    private GuestReply()    // for EF Core
    {
    }

    public GuestReply(GuestReplyId id, Guest guest, OutboxMessageId? toMessage, byte[] messageKey, ReplyWords words, Answer? proposed, DateTimeOffset receivedAt)
    {
        Id = id;
        OrganisationId = guest.OrganisationId;
        EventId = guest.EventId;
        GuestId = guest.Id;
        (ToMessage, MessageKey, ReceivedAt, Proposed) = (toMessage, messageKey, receivedAt, proposed);
        (Sender, Subject, Text) = (words.Sender, words.Subject, words.Text);
    }

    public GuestReplyId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public GuestId GuestId { get; private set; }

    /// <summary>The message it answers; null where only its sender told whose it is.</summary>
    public OutboxMessageId? ToMessage { get; private set; }

    /// <summary>SHA-256 of the mail's own id: the same mail read twice is one reply. Unique in the organisation.</summary>
    public byte[] MessageKey { get; private set; } = [];

    /// <summary>The address it came from.</summary>
    public string Sender { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>What they wrote themselves, without what they quoted.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What it seems to answer, for the publicist to judge; null where it does not say.</summary>
    public Answer? Proposed { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>When the publicist took it up or laid it aside.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>What was answered for them because of it; null while open, and where it was laid aside.</summary>
    public Answer? Taken { get; private set; }

    /// <summary>Deals with it once: what was answered because of it, or nothing where it is laid aside.</summary>
    public Result Settle(Answer? taken, DateTimeOffset now)
    {
        if (SettledAt is not null)
        {
            return new ReplySettled();
        }

        (SettledAt, Taken) = (now, taken);
        return Result.Done;
    }
}

/// <summary>Who wrote back, and what: each cut to what is kept.</summary>
public sealed record ReplyWords(string Sender, string Subject, string Text);
