using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.HostSheets.Writing;

/// <summary>Reads what a guest said of their piece.</summary>
public sealed class GuestBriefQuery(Databases databases)
{
    /// <summary>Null for whoever may not edit the briefing.</summary>
    public async Task<GuestBriefForm?> ForAsync(StaffActor actor, GuestId guestId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor.OrganisationId, ct);
        return (await StaffRights.OfAsync(db, actor, ct)).May(Permission.EditBriefing)
            ? GuestBriefForm.Of(await db.GuestBriefs.AsNoTracking().SingleOrDefaultAsync(b => b.GuestId == guestId, ct))
            : null;
    }
}
