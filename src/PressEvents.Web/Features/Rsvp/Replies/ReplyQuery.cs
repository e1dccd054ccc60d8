using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp.Replies;

/// <summary>Reads what a guest wrote back, the latest first; nothing for those who may not see contact details.</summary>
public sealed class ReplyQuery(Databases databases)
{
    public async Task<IReadOnlyList<GuestReply>> ForGuestAsync(StaffActor reader, GuestId guestId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SeeContactDetails, ct);
        return !db.ShowsNothing
            ? await db.GuestReplies.AsNoTracking().Where(r => r.GuestId == guestId).OrderByDescending(r => r.ReceivedAt).ToListAsync(ct)
            : [];
    }
}
