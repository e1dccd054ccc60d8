using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Features.Seating.Page;

namespace PressEvents.Web.Tests.Features.Seating.Page;

public sealed class CoursePlansTests
{
    private static readonly Person Ada = Guest("Ada");
    private static readonly Person Byron = Guest("Byron");
    private static readonly SeatingPlan Plan = new([new TableRow(TableId.New(DateTimeOffset.UnixEpoch), "Table 1", TableShape.Round, [Seat(1, Ada), Seat(2, Byron), Seat(3, null)])], []);

    [Fact]
    public void During_a_course_whoever_has_a_stop_sits_there_and_their_own_seat_is_free()
    {
        var then = Plan.During(new Dictionary<Sitter, SeatId> { [Ada.Sitter] = Id(3) });

        Assert.Equal([null, "Byron", "Ada"], then.Tables[0].Seats.Select(seat => seat.Person?.Name));
    }

    [Fact]
    public void Two_who_change_seats_during_a_course_do_so_in_that_course_only_and_back_is_no_stop()
    {
        var courses = new[] { Course(1, []), Course(2, []) };
        var changed = courses.Moved(Plan, courses[1], Ada.Sitter, Plan.Tables[0].Seats[1]);

        Assert.Equal([(courses[1].Id, Ada.Sitter, Id(2)), (courses[1].Id, Byron.Sitter, Id(1))], changed.Select(stop => (stop.Course, stop.Who, stop.Seat)).OrderBy(stop => stop.Who == Byron.Sitter));

        courses[1] = courses[1] with { Stops = changed.ToDictionary(stop => stop.Who, stop => stop.Seat) };
        var during = Plan.During(courses[1].Stops);
        Assert.Empty(courses.Moved(Plan, courses[1], Ada.Sitter, during.Tables[0].Seats[0]));
        Assert.Equal([Byron.Sitter], courses.Back(Plan, courses[1], Ada.Sitter).Select(stop => stop.Who));
    }

    private static CourseLine Course(int order, Dictionary<Sitter, SeatId> stops) => new(CourseId.New(DateTimeOffset.UnixEpoch), order, $"Course {order}", 30, stops);

    private static Person Guest(string name) => new(Sitter.Of(GuestId.New(DateTimeOffset.UnixEpoch)), name, null) { Status = GuestStatus.Accepted };

    private static SeatRow Seat(int number, Person? person) => new(Id(number), number, person);

    private static SeatId Id(int number) => SeatId.From(new Guid(number, 0, 0, new byte[8]));
}
