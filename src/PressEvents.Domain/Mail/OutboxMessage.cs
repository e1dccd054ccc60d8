using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Mail;

public readonly record struct OutboxMessageId(Guid Value) : IId<OutboxMessageId>
{
    public static OutboxMessageId From(Guid value) => new(value);

    public static OutboxMessageId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>How far a message has come. Between Data and Sent the mail server may or may not have it.</summary>
public enum OutboxState
{
    Queued,
    Claimed,
    Data,
    Sent,
    Failed,
    InDoubt,
    Held,
}

/// <summary>A message to be sent to one guest. Holds no secret: its link is made when it is claimed.</summary>
public sealed class OutboxMessage : IScoped
{
    private OutboxMessage()    // for EF Core
    {
    }

    public OutboxMessage(OutboxMessageId id, Guest guest, MessageKind kind, MessageTextId? textId, RsvpOutcome? outcome, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = guest.OrganisationId;
        EventId = guest.EventId;
        GuestId = guest.Id;
        (Kind, TextId, QueuedAt, NotBefore) = (kind, textId, now, now);
        (Outcome, WaitPosition) = (outcome?.Status, outcome?.WaitPosition);
    }

    private OutboxMessage(OutboxMessageId id, OutboxMessage other, DateTimeOffset queuedAt, DateTimeOffset notBefore)
    {
        (Id, OrganisationId, EventId, GuestId) = (id, other.OrganisationId, other.EventId, other.GuestId);
        (Kind, TextId, QueuedAt, NotBefore) = (other.Kind, other.TextId, queuedAt, notBefore);
        (Outcome, WaitPosition, OfferId, Reader, SendId) = (other.Outcome, other.WaitPosition, other.OfferId, other.Reader, other.SendId);
    }

    /// <summary>The mail with a code for one browser; the code itself is made when the message is claimed.</summary>
    public static OutboxMessage ForCode(OutboxMessageId id, Guest guest, GuestDevice device, DateTimeOffset now) =>
        new(id, guest, MessageKind.Code, null, null, now) { DeviceId = device.Id };

    public OutboxMessageId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public GuestId GuestId { get; private set; }

    public MessageKind Kind { get; private set; }

    /// <summary>The publicist's text; null where the product words the message itself.</summary>
    public MessageTextId? TextId { get; private set; }

    /// <summary>For a confirmation: what the answer led to, so that the mail says what was so then.</summary>
    public GuestStatus? Outcome { get; private set; }

    public int? WaitPosition { get; private set; }

    /// <summary>For a code: the browser that asked for it, which may have been forgotten since.</summary>
    public GuestDeviceId? DeviceId { get; private set; }

    /// <summary>The offer it makes, or tells the end of.</summary>
    public OfferId? OfferId { get; private set; }

    /// <summary>The sending it is part of: everything queued by one press of the button, or by one stage. Null for what the product sends by itself.</summary>
    public Guid? SendId { get; private set; }

    /// <summary>The stage that queued it; a stage never queues a second one for the same reader.</summary>
    public MessageStageId? StageId { get; private set; }

    public MailReader Reader { get; private set; }

    public OutboxState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset QueuedAt { get; private set; }

    public DateTimeOffset NotBefore { get; private set; }

    public DateTimeOffset? StateAt { get; private set; }

    /// <summary>Why it failed, is held or in doubt; the mail server's own words where it had any.</summary>
    public string? Reason { get; private set; }

    /// <summary>When the mail came back, after the mail server had taken it.</summary>
    public DateTimeOffset? BouncedAt { get; private set; }

    /// <summary>The words it came back with.</summary>
    public string? BounceWords { get; private set; }

    /// <summary>The message that took its place, where it was sent anew to another address.</summary>
    public OutboxMessageId? ResentAs { get; private set; }

    /// <summary>Whether it is known not to have reached its address, and nothing took its place yet.</summary>
    public bool CanBeSentAnew => ResentAs is null && Kind is not MessageKind.Code && (State is OutboxState.Failed || BouncedAt is not null);

    /// <summary>Says of which sending it is part.</summary>
    public OutboxMessage PartOf(Guid sendId, MessageStageId? stageId = null)
    {
        (SendId, StageId) = (sendId, stageId);
        return this;
    }

    /// <summary>Says who reads it; the guest, unless told.</summary>
    public OutboxMessage ReadBy(MailReader reader)
    {
        Reader = reader;
        return this;
    }

    /// <summary>The same for another reader.</summary>
    public OutboxMessage CopyFor(MailReader reader, OutboxMessageId id) => new OutboxMessage(id, this, QueuedAt, NotBefore) { StageId = StageId, Reader = reader };

    /// <summary>Lets it wait until then, unless it waits longer already.</summary>
    public void WaitUntil(DateTimeOffset notBefore) => NotBefore = notBefore > NotBefore ? notBefore : NotBefore;

    /// <summary>Notes that it came back; once is enough.</summary>
    public void Bounce(string words, DateTimeOffset now) => (BouncedAt, BounceWords) = BouncedAt is null ? (now, words) : (BouncedAt, BounceWords);

    /// <summary>Says which offer the message is about.</summary>
    public OutboxMessage About(Offer offer)
    {
        OfferId = offer.Id;
        return this;
    }

    /// <summary>The same message once more, for an address that was corrected. Only what failed or came back is sent anew, and only once.</summary>
    public Result<OutboxMessage> Anew(OutboxMessageId id, DateTimeOffset now)
    {
        if (!CanBeSentAnew)
        {
            return new MessageNotStuck(State);
        }

        ResentAs = id;
        return new OutboxMessage(id, this, now, now);
    }

    public void Claim(DateTimeOffset now) => (State, StateAt, Attempts) = (Expect(OutboxState.Claimed, OutboxState.Queued), now, Attempts + 1);

    public void BeginData(DateTimeOffset now) => (State, StateAt) = (Expect(OutboxState.Data, OutboxState.Claimed), now);

    public void MarkSent(DateTimeOffset now) => (State, StateAt, Reason) = (Expect(OutboxState.Sent, OutboxState.Data), now, null);

    public void Fail(string reason, DateTimeOffset now) => (State, StateAt, Reason) = (OutboxState.Failed, now, reason);

    public void Hold(string reason, DateTimeOffset now) => (State, StateAt, Reason) = (OutboxState.Held, now, reason);

    public void DoubtArrival(string reason, DateTimeOffset now) => (State, StateAt, Reason) = (OutboxState.InDoubt, now, reason);

    /// <summary>Lets go of what others said of its reader; what was not sent yet is never sent.</summary>
    public void Forget(string reason, DateTimeOffset now)
    {
        if (State is OutboxState.Queued or OutboxState.Claimed)
        {
            Hold(reason, now);
        }
        else
        {
            Reason = null;
        }

        BounceWords = null;
    }

    /// <summary>Tries again later: nothing has reached the mail server's data phase.</summary>
    public void Retry(string? reason, DateTimeOffset notBefore, DateTimeOffset now) =>
        (State, StateAt, Reason, NotBefore) = (OutboxState.Queued, now, reason, notBefore);

    /// <summary>The publicist's word on a message in doubt or failed: send it again.</summary>
    public Result SendAgain(DateTimeOffset now)
    {
        if (State is not (OutboxState.InDoubt or OutboxState.Failed or OutboxState.Held))
        {
            return new MessageNotStuck(State);
        }

        (State, StateAt, NotBefore, Reason) = (OutboxState.Queued, now, now, null);
        return Result.Done;
    }

    /// <summary>The publicist's word on a message in doubt: it arrived.</summary>
    public Result ItArrived(DateTimeOffset now)
    {
        if (State is not OutboxState.InDoubt)
        {
            return new MessageNotStuck(State);
        }

        (State, StateAt, Reason) = (OutboxState.Sent, now, null);
        return Result.Done;
    }

    private OutboxState Expect(OutboxState next, OutboxState from) =>
        State == from ? next : throw new InvalidOperationException($"Message {Id.Value} is {State}, not {from}.");
}

/// <summary>What an answer led to, as its confirmation must say it.</summary>
public sealed record RsvpOutcome(GuestStatus Status, int? WaitPosition);
