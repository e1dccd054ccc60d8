using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;

namespace PressEvents.Data.Writing;

/// <summary>
/// Takes back consent to be written to: about one event, or at all. It holds the address, too, whoever takes it down again. An
/// assistant speaks for their own address only. A second time changes nothing.
/// </summary>
public static class MailConsent
{
    public static async Task WithdrawAsync(Work work, GuestId guestId, bool all, MailReader reader = MailReader.Guest)
    {
        var guest = await work.Db.Guests.SingleAsync(g => g.Id == guestId, work.Ct);
        var contact = await work.Db.Contacts.SingleOrDefaultAsync(c => c.Id == guest.ContactId, work.Ct);
        PressEventId? scope = all ? null : guest.EventId;
        var isNews = SuppressedAddresses.AddressOf(contact, reader) is { } address && await SuppressedAddresses.AddAsync(work, address, SuppressionReason.Unsubscribed, scope);
        if (reader is MailReader.Guest || EmailAddress.TryParse(contact?.AssistantEmail) is null)
        {
            isNews |= guest.UnsubscribedAt is null || (all && contact is { UnsubscribedAt: null });
            guest.Unsubscribe(guest.UnsubscribedAt ?? work.Now);
            if (all)
            {
                contact?.Unsubscribe(work.Now);
            }
        }

        if (isNews)
        {
            work.Audit("guest.unsubscribed", guest.EventId, guest.Id.Value, (all ? "all" : "event") + (reader is MailReader.Assistant ? ", the assistant’s address" : ""));
        }
    }
}
