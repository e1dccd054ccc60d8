using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>A whole plan that was kept, or shown to guests.</summary>
/// <param name="Name">What it was called; null for one that was published.</param>
/// <param name="By">Whose it is; null where nobody is known any more.</param>
public sealed record VersionLine(SeatingVersionId Id, string? Name, string? By, DateTimeOffset At, IReadOnlyDictionary<Sitter, SeatId> Seats);

/// <summary>Reads the versions of an event's plan, the newest first; none for whoever may not change the seating.</summary>
public sealed class VersionsQuery(Databases databases)
{
    public async Task<IReadOnlyList<VersionLine>> ForEventAsync(StaffActor actor, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor.OrganisationId, ct);
        if (!(await StaffRights.OfAsync(db, actor, ct)).May(Permission.EditSeating))
        {
            return [];
        }

        var members = (await db.Members.AsNoTracking().Select(m => new { m.Id, m.Name }).ToListAsync(ct)).ToDictionary(m => m.Id.Value, m => m.Name);
        var versions = await db.SeatingVersions.AsNoTracking().Where(v => v.EventId == eventId).OrderByDescending(v => v.At).ThenByDescending(v => v.Id).ToListAsync(ct);
        return versions.ConvertAll(v => new VersionLine(v.Id, v.Name, v.By is { } by ? members.GetValueOrDefault(by) : null, v.At, v.ReadSeats()));
    }
}
