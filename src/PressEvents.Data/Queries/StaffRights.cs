using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>What the reader of a page may see, from their role as it is now. Pages hide by it; use cases decide for themselves.</summary>
public sealed record StaffRights(Role? Role)
{
    public static StaffRights None { get; } = new((Role?)null);

    public bool May(Permission permission) => Role is { } role && Permissions.Allow(role, permission);

    /// <summary>None where the member is disabled, or the session they act in has ended.</summary>
    public static async Task<StaffRights> OfAsync(PressDb db, StaffActor actor, CancellationToken ct) => new(await db.Members
        .Where(m => m.Id == actor.MemberId && m.DisabledAt == null && (actor.SessionId == null || db.StaffSessions.Any(s => s.Id == actor.SessionId)))
        .Select(m => (Role?)m.Role).SingleOrDefaultAsync(ct));
}
