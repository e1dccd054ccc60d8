using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Members;

/// <summary>What a member is in the organisation, and in this event beside that.</summary>
public sealed record EventRoleRow(MemberId Id, string Name, string Email, Role Role, Role? Here);

/// <summary>Reads, for owners, who may do what in one event.</summary>
public sealed class EventRolesQuery(Databases databases)
{
    public async Task<IReadOnlyList<EventRoleRow>> ForEventAsync(StaffActor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.ManageOrganisation, ct);
        var roles = await db.EventRoles.Where(r => r.EventId == eventId).ToDictionaryAsync(r => r.MemberId, r => r.Role, ct);
        var members = await db.Members.AsNoTracking().Where(m => m.DisabledAt == null).ToListAsync(ct);
        return [.. members.OrderBy(m => m.Name, StringComparer.CurrentCulture)
            .Select(m => new EventRoleRow(m.Id, m.Name, m.Email, m.Role, roles.TryGetValue(m.Id, out var here) ? here : null))];
    }
}
