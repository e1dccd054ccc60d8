using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Events;

/// <summary>Reads what is set of an event, for its settings page.</summary>
public sealed class EventDetailsQuery(Databases databases)
{
    public async Task<EventDetails?> ForAsync(StaffActor actor, PressEventId id, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditEvent, ct);
        return await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct) is { } found ? EventDetails.Of(found) : null;
    }

    /// <summary>How many would be asked to confirm again if the evening moved now.</summary>
    public async Task<int> AcceptedAsync(StaffActor actor, PressEventId id, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditEvent, ct);
        return await MoveConfirmation.ToAsk(db, id).CountAsync(ct);
    }

    /// <summary>How many of the team but the reader may approve a guest list.</summary>
    public async Task<int> OthersWhoMayApproveAsync(StaffActor actor, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditEvent, ct);
        var others = await db.Members.AsNoTracking().Where(m => m.Id != actor.MemberId).ToListAsync(ct);
        return others.Count(member => member.May(Permission.SendMail));
    }
}
