using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>What a member may, from their roles as they are now: in the whole organisation, and more in the events that have a role for them.</summary>
public sealed record StaffRights(Role? Role)
{
    public static StaffRights None { get; } = new((Role?)null);

    /// <summary>Their roles in single events.</summary>
    public IReadOnlyDictionary<PressEventId, Role> InEvents { get; init; } = new Dictionary<PressEventId, Role>();

    /// <summary>An owner who has yet to give the second proof that their organisation asks of owners.</summary>
    public bool AwaitsProof { get; init; }

    public bool May(Permission permission) => Role is { } role && Permissions.Allow(role, permission);

    public bool May(Permission permission, PressEventId where) => May(permission) || (InEvents.TryGetValue(where, out var role) && AllowsThere(role, permission));

    /// <summary>
    /// None where the member is disabled, or the session they act in has ended. An owner who has yet to give the second proof that
    /// their organisation asks of owners has no role until then.
    /// </summary>
    public static async Task<StaffRights> OfAsync(PressDb db, StaffActor actor, CancellationToken ct)
    {
        var found = await db.Members
            .Where(m => m.Id == actor.MemberId && m.DisabledAt == null)
            .Select(m => new
            {
                m.Role,
                HasSession = actor.SessionId == null || db.StaffSessions.Any(s => s.Id == actor.SessionId),
                HasProof = actor.SessionId == null || m.Role != Domain.Organisations.Role.Owner
                    || db.StaffSessions.Any(s => s.Id == actor.SessionId && s.HasSecondFactor) || !db.Organisations.Any(o => o.Id == m.OrganisationId && o.OwnersNeedSecondFactor),
            }).SingleOrDefaultAsync(ct);
        return found is not { HasSession: true } ? None : new StaffRights(found.HasProof ? found.Role : Domain.Organisations.Role.EventsOnly)
        {
            AwaitsProof = !found.HasProof,
            InEvents = await db.EventRoles.Where(r => r.MemberId == actor.MemberId).ToDictionaryAsync(r => r.EventId, r => r.Role, ct),
        };
    }

    /// <summary>Shows, from here on, what this permission is held for: the whole organisation, single events of it, or nothing.</summary>
    internal void Narrow(PressDb db, Permission permission)
    {
        if (May(permission))
        {
            return;
        }

        db.OnlyEvents = [.. InEvents.Where(one => AllowsThere(one.Value, permission)).Select(one => one.Key)];
        db.Organisation = db.OnlyEvents is [] ? null : db.Organisation;
    }

    private static bool AllowsThere(Role role, Permission permission) => Permissions.IsOfEvents(permission) && Permissions.Allow(role, permission);
}
