using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;

namespace PressEvents.Web.Features.Rsvp.Codes;

/// <summary>Whose link it is, looked at again under the event's lock.</summary>
internal static class LinkHolder
{
    /// <summary>Null where the link was revoked or its guest withdrawn a moment ago.</summary>
    public static async Task<(PressEvent Event, Guest Guest)?> LockAsync(Work work, LinkRow link)
    {
        var pressEvent = await work.LockEventAsync(link.EventId);
        var guest = await work.Db.Guests.SingleOrDefaultAsync(
            g => g.Id == link.GuestId && g.Status != GuestStatus.Withdrawn && work.Db.Links.Any(l => l.Id == link.LinkId && l.RevokedAt == null),
            work.Ct);
        return pressEvent is null || guest is null ? null : (pressEvent, guest);
    }

    public static Task<GuestDevice?> DeviceAsync(Work work, Guest guest, DeviceSecret secret)
    {
        var hash = secret.Hash();
        return work.Db.GuestDevices.SingleOrDefaultAsync(d => d.GuestId == guest.Id && d.SecretHash == hash, work.Ct);
    }
}
