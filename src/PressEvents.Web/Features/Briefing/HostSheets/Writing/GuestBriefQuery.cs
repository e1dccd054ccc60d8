using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.HostSheets.Writing;

/// <summary>Reads what a guest said of their piece.</summary>
public sealed class GuestBriefQuery(Databases databases)
{
    /// <summary>Null for whoever may not edit the briefing.</summary>
    public async Task<GuestBriefForm?> ForAsync(StaffActor actor, GuestId guestId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditBriefing, ct);
        return !db.ShowsNothing
            ? GuestBriefForm.Of(await db.GuestBriefs.AsNoTracking().SingleOrDefaultAsync(b => b.GuestId == guestId, ct))
            : null;
    }
}
