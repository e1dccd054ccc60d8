using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;

namespace PressEvents.Data.Queries;

/// <summary>Who of the talent sits with whom in which course. During a course people sit where that course has them, and otherwise on their own seat.</summary>
internal sealed class PackCourses(IEnumerable<PublishedSeat> places, IReadOnlyList<Talent> talent, IReadOnlyDictionary<int, DateTimeOffset?> starts)
{
    private readonly ILookup<Sitter, PublishedSeat> ofSitter = places.ToLookup(place => place.Sitter);

    private readonly IReadOnlyList<(int Number, string Name)> courses =
    [
        .. places.Where(place => place.CourseNumber is not null).Select(place => (Number: place.CourseNumber!.Value, Name: place.CourseName!))
            .Distinct().OrderBy(course => course.Number),
    ];

    public IReadOnlyList<PackVisitRow> VisitsOf(GuestId guest) =>
    [
        .. from course in courses
           let here = At(Sitter.Of(guest), course.Number)
           from person in talent
           where At(Sitter.Of(person.Id), course.Number)?.TableId == here?.TableId
           select new PackVisitRow(course.Number, course.Name, person.Id, person.Name, here!.TableName) { StartsAt = starts.GetValueOrDefault(course.Number) },
    ];

    private PublishedSeat? At(Sitter sitter, int course) =>
        ofSitter[sitter].FirstOrDefault(place => place.CourseNumber == course) ?? ofSitter[sitter].FirstOrDefault(place => place.CourseNumber is null);
}
