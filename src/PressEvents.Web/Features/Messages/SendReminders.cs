using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Messages;

/// <summary>Reminds the invited who have not answered. Who answers before the mail goes out is left in peace.</summary>
internal static class SendReminders
{
    internal static async Task<Result<QueuedMessages>> DecideAsync(Work work, PressEventId eventId, Wave wave)
    {
        if (await work.LockEventAsync(eventId) is not { } pressEvent)
        {
            return new NotFound("event");
        }

        if (SendingHours.RefusalOf(pressEvent, work.Now) is { } closed)
        {
            return closed;
        }

        var audience = await MessageAudience.ToRemindAsync(work.Db, eventId, work.Now, work.Ct);
        if (audience.Members.Count == 0)
        {
            return new NobodyToRemind();
        }

        if (wave.ConfirmedCount is { } confirmed && confirmed != audience.Members.Count)
        {
            return new AudienceChanged(confirmed, audience.Members.Count);
        }

        var text = await WaveText.ChooseAsync(work, pressEvent, MessageKind.Reminder, 0, wave.Words);
        if (text.Refusal is { } wrong)
        {
            return wrong;
        }

        var sending = wave.Sending ?? Sending.New(work.Now);
        foreach (var member in audience.Members)
        {
            sending.Queue(work, pressEvent, member, MessageKind.Reminder, text.Value!);
            work.Audit("guest.reminded", eventId, member.Guest.Id.Value);
        }

        return new QueuedMessages(0, audience.Members.Count);
    }
}
