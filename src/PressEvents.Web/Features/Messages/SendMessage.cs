using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Messages;

/// <summary>Sends a message of any kind that a person sends.</summary>
public sealed class SendMessage(SendInvitations invitations, SendReminders reminders, SendNotices notices)
{
    public Task<Result<QueuedMessages>> SendAsync(Actor actor, PressEventId eventId, MessageKind kind, Wave wave, CancellationToken ct) => kind switch
    {
        MessageKind.Invitation => invitations.SendAsync(actor, eventId, wave, ct),
        MessageKind.Reminder => reminders.SendAsync(actor, eventId, wave, ct),
        _ => notices.SendAsync(actor, eventId, kind, wave, ct),
    };
}
