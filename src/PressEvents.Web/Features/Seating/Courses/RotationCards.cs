using PressEvents.Domain.Seating;
using PressEvents.Seating.Problems;

namespace PressEvents.Web.Features.Seating.Courses;

/// <summary>What somebody reads of the courses: where they sit, and which of the talent is at their table. Names nobody’s reasons and nobody’s needs.</summary>
public sealed record RotationCard(Sitter Who, string Name, bool IsTalent, IReadOnlyList<RotationLine> Lines);

/// <summary>One course on a card.</summary>
/// <param name="Place">“Table 1, seat 3”; null where they have no seat in it.</param>
/// <param name="With">For a guest, the talent at their table; for talent, who else is at theirs, seat after seat.</param>
public sealed record RotationLine(int Course, string CourseName, string? Place, IReadOnlyList<string> With);

/// <summary>Makes the cards of an event whose courses are planned.</summary>
internal sealed class RotationCards(SeatingRoom room, IReadOnlyList<Course> courses, IReadOnlyList<RotationStop> stops)
{
    private readonly Dictionary<SeatId, (Table Table, Seat Seat)> seats =
        room.Tables.SelectMany(table => room.Seats[table.Id].Select(seat => (table, seat))).ToDictionary(place => place.seat.Id);

    public IReadOnlyList<RotationCard> All() => courses.Count == 0 || stops.Count == 0 ? []
        : [.. room.People.Where(person => person.IsComing).Select(Card).Where(card => card.IsTalent || card.Lines.Any(line => line.With.Count > 0) || stops.Any(stop => stop.Sitter == card.Who))];

    public IReadOnlyList<string> Faults() =>
        [.. from course in courses
            from twice in Seated(course).GroupBy(at => at.Seat).Where(at => at.Count() > 1)
            let names = string.Join(" and ", twice.Select(at => at.Person.Name))
            select $"{names} would share {SeatingWords.Place(seats[twice.Key].Table.Name, seats[twice.Key].Seat.Number)} during “{course.Name}”."];

    private RotationCard Card(SeatingGuest person) =>
        new(person.Sitter, person.Name, person.Role is GuestRole.Talent, [.. courses.Select(course => Line(person, course))]);

    private RotationLine Line(SeatingGuest person, Course course)
    {
        if (SeatIn(course, person.Sitter) is not { } own)
        {
            return new RotationLine(course.Order, course.Name, null, []);
        }

        var isTalent = person.Role is GuestRole.Talent;
        var with = Seated(course).Where(at => at.Person != person && seats[at.Seat].Table == seats[own].Table && (isTalent || at.Person.Role is GuestRole.Talent))
            .OrderBy(at => seats[at.Seat].Seat.Number).Select(at => at.Person.Name);
        return new RotationLine(course.Order, course.Name, SeatingWords.Place(seats[own].Table.Name, seats[own].Seat.Number), [.. with]);
    }

    private IEnumerable<(SeatingGuest Person, SeatId Seat)> Seated(Course course) =>
        from person in room.People where person.IsComing let seat = SeatIn(course, person.Sitter) where seat is not null select (person, seat.Value);

    private SeatId? SeatIn(Course course, Sitter who) =>
        stops.FirstOrDefault(stop => stop.CourseId == course.Id && stop.Sitter == who)?.SeatId ?? room.Assignments.FirstOrDefault(a => a.Sitter == who)?.SeatId;
}
