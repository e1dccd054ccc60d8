using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp.Codes;

/// <summary>Lets one browser of a guest, or all of them, prove a code again.</summary>
public sealed class RevokeDevices(Transactions transactions)
{
    public Task<Result> RevokeAsync(Actor actor, GuestId guestId, GuestDeviceId? only, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.SendMail, async work =>
        {
            var devices = await work.Db.GuestDevices
                .Where(d => d.GuestId == guestId && d.RevokedAt == null && (only == null || d.Id == only)).ToListAsync(work.Ct);
            if (devices.Count == 0)
            {
                return new NotFound("device");
            }

            foreach (var device in devices)
            {
                device.Revoke(work.Now);
                work.Audit("device.revoked", device.EventId, guestId.Value);
            }

            return Result.Done;
        }, ct);
}
