using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Seating.Courses;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>A course, and who sits elsewhere than on their own seat during it.</summary>
public sealed record CourseLine(CourseId Id, int Order, string Name, int Minutes, IReadOnlyDictionary<Sitter, SeatId> Stops)
{
    /// <summary>How the course is called where a search is asked.</summary>
    public string Key => Id.Value.ToString("N");

    public static IReadOnlyList<CourseLine> Of(CoursesView view)
    {
        var stops = view.Stops.ToLookup(stop => stop.Course);
        return [.. view.Courses.Select(course => new CourseLine(course.Id, course.Number, course.Name, course.Minutes, stops[course.Id].ToDictionary(stop => stop.Who, stop => stop.Seat)))];
    }
}
