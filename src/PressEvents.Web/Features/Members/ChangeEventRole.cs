using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Members;

/// <summary>Gives a member a role in one event, beside the one in the organisation, or takes it back.</summary>
public sealed class ChangeEventRole(Transactions transactions)
{
    /// <param name="actor">Who gives it.</param>
    /// <param name="eventId">Where it counts.</param>
    /// <param name="memberId">Who gets it.</param>
    /// <param name="role">Publicist, Door or Viewer; null for none of its own.</param>
    /// <param name="ct">Ends it early.</param>
    public Task<Result> SetAsync(Actor actor, PressEventId eventId, MemberId memberId, Role? role, CancellationToken ct) => transactions.RunAsync(actor, Permission.ManageOrganisation, async work =>
    {
        if (role is Role.Owner or Role.EventsOnly)
        {
            return new Invalid("role", "In one event somebody is Publicist, Door or Viewer.");
        }

        if (!await work.Db.Events.AnyAsync(e => e.Id == eventId, work.Ct) || !await work.Db.Members.AnyAsync(m => m.Id == memberId, work.Ct))
        {
            return new NotFound("member");
        }

        var known = await work.Db.EventRoles.SingleOrDefaultAsync(r => r.EventId == eventId && r.MemberId == memberId, work.Ct);
        if (known?.Role != role)
        {
            work.Audit("member.event-role", eventId, memberId.Value, $"{Word(known?.Role)} to {Word(role)}");
            Set(work, known, role, eventId, memberId);
        }

        return Result.Done;
    }, ct);

    private static void Set(Work work, EventRole? known, Role? role, PressEventId eventId, MemberId memberId)
    {
        switch (known, role)
        {
            case (null, { } wanted):
                work.Db.EventRoles.Add(new EventRole(work.Actor.OrganisationId, eventId, memberId, wanted));
                break;
            case ({ } row, { } wanted):
                row.Become(wanted);
                break;
            case ({ } row, null):
                work.Db.EventRoles.Remove(row);
                break;
        }
    }

    private static string Word(Role? role) => role?.ToString() ?? "none";
}
