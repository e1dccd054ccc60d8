using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>Every message of an event, to whom, and what became of it.</summary>
public sealed class MessageList(Databases databases)
{
    public async Task<IReadOnlyList<MessageRow>> ForEventAsync(OrganisationId organisation, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        return await (
            from message in db.Outbox.AsNoTracking()
            join guest in db.Guests.AsNoTracking() on message.GuestId equals guest.Id
            join contact in db.Contacts.AsNoTracking() on guest.ContactId equals contact.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            where message.EventId == eventId
            orderby message.QueuedAt, message.Id
            select new MessageRow(
                message.Id, guest.Id, guest.Name, contact == null ? null : contact.Email ?? contact.AssistantEmail, message.Kind, message.State,
                message.StateAt ?? message.QueuedAt, message.Attempts, message.NotBefore, message.Reason)).ToListAsync(ct);
    }
}

/// <summary>One message as the team sees it.</summary>
public sealed record MessageRow(
    OutboxMessageId Id, GuestId GuestId, string Guest, string? Email, MessageKind Kind, OutboxState State,
    DateTimeOffset At, int Attempts, DateTimeOffset NotBefore, string? Reason)
{
    /// <summary>Somebody must decide: it may or may not have arrived.</summary>
    public bool IsInDoubt => State is OutboxState.InDoubt;

    /// <summary>On its way now, or waiting for its turn.</summary>
    public bool IsMoving(DateTimeOffset now) =>
        State is OutboxState.Claimed or OutboxState.Data || (State is OutboxState.Queued && NotBefore <= now);
}
