using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.AuditTrail;

/// <summary>What the trail can be narrowed to.</summary>
public sealed record AuditChoices(IReadOnlyList<(Guid Id, string Name)> Members, IReadOnlyList<(Guid Id, string Title)> Events)
{
    public string? TitleOf(PressEventId? id) => id is { } known ? Events.Where(one => one.Id == known.Value).Select(one => one.Title).FirstOrDefault() : null;
}

/// <summary>Reads the members and events of an organisation, for its owners.</summary>
public sealed class AuditChoicesQuery(Databases databases)
{
    public async Task<AuditChoices> ReadAsync(StaffActor reader, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.ManageOrganisation, ct);
        if (db.ShowsNothing)
        {
            return new AuditChoices([], []);
        }

        var members = await db.Members.OrderBy(m => m.Name).Select(m => new { m.Id, m.Name }).ToListAsync(ct);
        var events = await db.Events.OrderByDescending(e => e.StartsAt).Select(e => new { e.Id, e.Title }).ToListAsync(ct);
        return new AuditChoices(members.ConvertAll(m => (m.Id.Value, m.Name)), events.ConvertAll(e => (e.Id.Value, e.Title)));
    }
}
