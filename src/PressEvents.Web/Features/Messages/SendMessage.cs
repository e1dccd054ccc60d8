using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Messages;

/// <summary>Sends a message of any kind that a person sends or plans.</summary>
public sealed class SendMessage(Transactions transactions)
{
    public Task<Result<QueuedMessages>> SendAsync(Actor actor, PressEventId eventId, MessageKind kind, Wave wave, CancellationToken ct) =>
        transactions.RunAsync<QueuedMessages>(actor, Permission.SendMail, work => DecideAsync(work, eventId, kind, wave), ct);

    internal static Task<Result<QueuedMessages>> DecideAsync(Work work, PressEventId eventId, MessageKind kind, Wave wave) => kind switch
    {
        MessageKind.Invitation => SendInvitations.DecideAsync(work, eventId, wave),
        MessageKind.Reminder => SendReminders.DecideAsync(work, eventId, wave),
        _ => SendNotices.DecideAsync(work, eventId, kind, wave),
    };
}
