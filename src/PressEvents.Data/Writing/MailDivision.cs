using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Mail;

namespace PressEvents.Data.Writing;

/// <summary>Lets what was queued for a guest go to whom their mail goes: themselves, their assistant, or both. A code goes to whoever asked for it.</summary>
internal static class MailDivision
{
    // As many ids as either database takes in one question.
    private const int AtOnce = 500;

    public static async Task DivideAsync(PressDb db, IReadOnlyCollection<OutboxMessage> queued, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var some in queued.Where(message => message.Kind is not MessageKind.Code).Chunk(AtOnce))
        {
            var ids = some.Select(message => message.GuestId).ToList();
            var assisted = await (
                from guest in db.Guests
                join contact in db.Contacts on guest.ContactId equals contact.Id
                where ids.Contains(guest.Id) && guest.MailTo != MailTo.Guest && contact.AssistantEmail != null
                select new { guest.Id, guest.MailTo, HasOwn = contact.Email != null }).ToDictionaryAsync(guest => guest.Id, ct);
            foreach (var message in some)
            {
                if (assisted.GetValueOrDefault(message.GuestId) is { } guest)
                {
                    Divide(db, message, guest.MailTo is MailTo.Both && guest.HasOwn, now);
                }
            }
        }
    }

    private static void Divide(PressDb db, OutboxMessage message, bool goesToBoth, DateTimeOffset now)
    {
        if (goesToBoth)
        {
            db.Outbox.Add(message.CopyFor(MailReader.Assistant, OutboxMessageId.New(now)));
        }
        else
        {
            message.ReadBy(MailReader.Assistant);
        }
    }
}
