using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>A course, and who sits elsewhere than on their own seat during it.</summary>
public sealed record CourseLine(CourseId Id, int Order, string Name, int Minutes, IReadOnlyDictionary<Sitter, SeatId> Stops)
{
    /// <summary>How the course is called where a search is asked.</summary>
    public string Key => Id.Value.ToString("N");
}

/// <summary>Reads the courses of an event, in their order.</summary>
public sealed class CoursesQuery(Databases databases)
{
    public async Task<IReadOnlyList<CourseLine>> ForEventAsync(StaffActor actor, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor.OrganisationId, ct);
        if (!(await StaffRights.OfAsync(db, actor, ct)).May(Permission.SeeEvent))
        {
            return [];
        }

        var stops = (await db.RotationStops.AsNoTracking().Where(s => s.EventId == eventId).ToListAsync(ct)).ToLookup(s => s.CourseId);
        var courses = await db.Courses.AsNoTracking().Where(c => c.EventId == eventId).OrderBy(c => c.Order).ToListAsync(ct);
        return courses.ConvertAll(c => new CourseLine(c.Id, c.Order, c.Name, c.Minutes, stops[c.Id].ToDictionary(s => s.Sitter, s => s.SeatId)));
    }
}
