using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp.Codes;

/// <summary>Reads the browsers in which a guest may have the material.</summary>
public sealed class DeviceList(Databases databases, TimeProvider clock)
{
    /// <summary>Null where the event asks for no code and no browser ever proved one.</summary>
    public async Task<IReadOnlyList<ProvenDevice>?> ForAsync(Actor reader, GuestId guestId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SeeContactDetails, ct);
        var asks = await (from guest in db.Guests join e in db.Events on guest.EventId equals e.Id where guest.Id == guestId select e.AsksForCode).SingleOrDefaultAsync(ct);
        var now = clock.GetUtcNow();
        var devices = await db.GuestDevices.AsNoTracking().Where(d => d.GuestId == guestId && d.ProvenAt != null && d.RevokedAt == null)
            .OrderBy(d => d.ProvenAt).ToListAsync(ct);
        var proven = devices.Where(d => d.StandingAt(now) is DeviceStanding.Proven).Select(d => new ProvenDevice(d.Id, d.ProvenAt!.Value, d.KeptUntil!.Value)).ToList();
        return asks || proven.Count > 0 ? proven : null;
    }
}

public sealed record ProvenDevice(GuestDeviceId Id, DateTimeOffset ProvenAt, DateTimeOffset KeptUntil);
