using PressEvents.Domain.Contacts;
using PressEvents.Domain.Seating;

namespace PressEvents.Domain.RunOfShow;

/// <summary>The parts of the run of show that are courses, by what they are called.</summary>
public static class MealSegments
{
    private static readonly string[] Words = ["course", "starter", "main", "dessert", "cheese", "soup", "gang", "vorspeise", "dessert", "plat", "entree", "plato", "postre"];

    public static IReadOnlyList<Segment> Of(IEnumerable<Segment> segments) =>
        [.. segments.Where(segment => SearchFold.Fold(segment.Title).Split([' ', ',', '-', ':'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => Words.Contains(word, StringComparer.OrdinalIgnoreCase) || Words.Contains(word.TrimEnd('S'), StringComparer.OrdinalIgnoreCase)))];

    /// <summary>When each course starts: at its own part where they are as many, else one after the other from the first; null where neither is known.</summary>
    public static IReadOnlyList<DateTimeOffset?> StartsOf(IReadOnlyList<Course> courses, IReadOnlyList<Segment> meal)
    {
        var starts = new List<DateTimeOffset?>();
        var next = meal.Count > 0 ? meal[0].StartsAt : (DateTimeOffset?)null;
        foreach (var (course, index) in courses.Select((course, index) => (course, index)))
        {
            next = meal.Count == courses.Count ? meal[index].StartsAt : next;
            starts.Add(next);
            next += TimeSpan.FromMinutes(course.Minutes);
        }

        return starts;
    }
}
