using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Writing;

/// <summary>Takes back a guest's consent to be written to: about one event, or at all. A second time changes nothing.</summary>
public static class MailConsent
{
    public static async Task WithdrawAsync(Work work, GuestId guestId, bool all)
    {
        var guest = await work.Db.Guests.SingleAsync(g => g.Id == guestId, work.Ct);
        var contact = await work.Db.Contacts.SingleOrDefaultAsync(c => c.Id == guest.ContactId, work.Ct);
        var isNews = guest.UnsubscribedAt is null || (all && contact is { UnsubscribedAt: null });
        if (!isNews)
        {
            return;
        }

        guest.Unsubscribe(work.Now);
        if (all)
        {
            contact?.Unsubscribe(work.Now);
        }

        work.Audit("guest.unsubscribed", guest.EventId, guest.Id.Value, all ? "all" : "event");
    }
}
