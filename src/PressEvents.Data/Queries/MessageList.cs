using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>Every message of an event, to whom, and what became of it.</summary>
public sealed class MessageList(Databases databases)
{
    public async Task<IReadOnlyList<MessageRow>> ForEventAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SendMail, ct);
        return await (
            from message in db.Outbox.AsNoTracking()
            join guest in db.Guests.AsNoTracking() on message.GuestId equals guest.Id
            join contact in db.Contacts.AsNoTracking() on guest.ContactId equals contact.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            where message.EventId == eventId
            orderby message.QueuedAt, message.Id
            select new MessageRow(
                message.Id, guest.Id, guest.Name, 
                contact == null ? null : message.Reader == MailReader.Assistant ? contact.AssistantEmail : contact.Email ?? contact.AssistantEmail, message.Kind, message.State,
                message.StateAt ?? message.QueuedAt, message.Attempts, message.NotBefore, message.Reason)
            {
                SendId = message.SendId,
                QueuedAt = message.QueuedAt,
                BouncedAt = message.BouncedAt,
                BounceWords = message.BounceWords,
                IsResent = message.ResentAs != null,
            }).ToListAsync(ct);
    }
}

/// <summary>One message as the team sees it.</summary>
public sealed record MessageRow(
    OutboxMessageId Id, GuestId GuestId, string Guest, string? Email, MessageKind Kind, OutboxState State,
    DateTimeOffset At, int Attempts, DateTimeOffset NotBefore, string? Reason)
{
    public DateTimeOffset QueuedAt { get; init; }

    /// <summary>The sending it is part of; null for what the product sends by itself.</summary>
    public Guid? SendId { get; init; }

    public DateTimeOffset? BouncedAt { get; init; }

    public string? BounceWords { get; init; }

    /// <summary>Whether another message took its place.</summary>
    public bool IsResent { get; init; }

    /// <summary>It did not reach its address, and nothing was done about it yet.</summary>
    public bool IsLost => !IsResent && Kind is not MessageKind.Code && (State is OutboxState.Failed || BouncedAt is not null);

    /// <summary>What became of it, as it is told.</summary>
    public MailStatus Status => MailStatuses.Of(State, BouncedAt is not null);

    /// <summary>Somebody must decide: it may or may not have arrived.</summary>
    public bool IsInDoubt => State is OutboxState.InDoubt;

    /// <summary>On its way now, or waiting for its turn.</summary>
    public bool IsMoving(DateTimeOffset now) =>
        State is OutboxState.Claimed or OutboxState.Data || (State is OutboxState.Queued && NotBefore <= now);
}
