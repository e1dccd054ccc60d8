using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.RunOfShow;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Courses;

/// <summary>One course with its time.</summary>
/// <param name="StartsAt">Where the run of show says so, or when the course before ends; null where neither is known.</param>
public sealed record CourseRow(CourseId Id, int Number, string Name, int Minutes, DateTimeOffset? StartsAt);

/// <summary>The courses, and who sits elsewhere in which of them.</summary>
/// <param name="Suggested">The courses that the run of show speaks of, where none are planned yet; each without an id.</param>
public sealed record CoursesView(IReadOnlyList<CourseRow> Courses, IReadOnlyList<PlannedStop> Stops, IReadOnlyList<PlannedCourse> Suggested)
{
    /// <summary>A card for each of the talent, and one for each guest whom somebody visits or who moves themselves.</summary>
    public required IReadOnlyList<RotationCard> Cards { get; init; }

    /// <summary>Who would share a seat in a course since the plan was changed, a sentence each.</summary>
    public required IReadOnlyList<string> Faults { get; init; }
}

/// <summary>Reads the courses of an event.</summary>
public sealed class SeatingCoursesQuery(Databases databases)
{
    /// <summary>Null for whoever may not see the event.</summary>
    public async Task<CoursesView?> ForEventAsync(StaffActor actor, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeePlans, ct);
        if (db.ShowsNothing)
        {
            return null;
        }

        var room = await SeatingRoom.ReadAsync(db, eventId, ct);
        var segments = await db.Segments.AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.StartsAt).ToListAsync(ct);
        var courses = await db.Courses.AsNoTracking().Where(c => c.EventId == eventId).OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(ct);
        var stops = await db.RotationStops.AsNoTracking().Where(s => s.EventId == eventId).ToListAsync(ct);
        var meal = MealSegments.Of(segments);
        var starts = MealSegments.StartsOf(courses, meal);
        var rows = courses.Zip(starts, (course, startsAt) => new CourseRow(course.Id, course.Order, course.Name, course.Minutes, startsAt)).ToList();
        var cards = new RotationCards(room, courses, stops);
        return new CoursesView(
            rows,
            [.. stops.Select(stop => new PlannedStop(stop.CourseId, stop.Sitter, stop.SeatId))],
            courses.Count > 0 ? [] : [.. meal.Select(segment => new PlannedCourse(null, segment.Title, segment.Minutes))])
        {
            Cards = cards.All(),
            Faults = cards.Faults(),
        };
    }
}
