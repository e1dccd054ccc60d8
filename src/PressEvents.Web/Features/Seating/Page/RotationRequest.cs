using PressEvents.Domain.Seating;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Rotating;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>The way of one of the talent through the courses.</summary>
public sealed record RouteCard(string Name, IReadOnlyList<string> Places);

/// <summary>A rotation asked for: the plan and its courses as a problem, and the answer as stops that can be kept.</summary>
public sealed record RotationRequest(SeatingCase Known, SeatingPlan Plan, IReadOnlyList<CourseLine> Courses, RotationProblem Problem, bool IsLate)
{
    /// <summary>The courses with the minutes they have now.</summary>
    public IReadOnlyList<PlannedCourse> Timed => [.. Courses.Zip(Problem.Courses, (course, timed) => new PlannedCourse(course.Id, course.Name, timed.Minutes))];

    /// <param name="served">So many courses are over; nothing of them changes.</param>
    /// <param name="late">Minutes that those to come lose together.</param>
    public static RotationRequest Make(SeatingCase known, SeatingPlan plan, IReadOnlyList<CourseLine> courses, bool mayShift, int served, int late)
    {
        var stops = courses.SelectMany(course => course.Stops.Select(stop => Place(plan, stop.Key.Key, stop.Value) is { } place ? new Stop(course.Key, place) : (Stop?)null)).OfType<Stop>().ToList();
        var moving = known.Problem.Guests.Where(guest => guest.Role is GuestRole.Talent).Select(guest => guest.Id).ToList();
        var problem = new RotationProblem(known.Problem, known.Plan, [.. courses.Select(course => new PressEvents.Seating.Rotating.Course(course.Key, course.Minutes))], moving) { GuestsMayShift = mayShift };
        if (served > 0)
        {
            problem = problem.After(Rotation.None("") with { Stops = stops }, served);
        }

        return new RotationRequest(known, plan, courses, late > 0 ? problem.Late(late) : problem, late > 0);
    }

    /// <summary>What is to be kept of a rotation: only where somebody is not on their own seat.</summary>
    public IReadOnlyList<PlannedStop> Planned(Rotation rotation)
    {
        var own = Known.Plan.ToHashSet();
        return [.. rotation.Stops.Where(stop => !own.Contains(stop.Place))
            .Select(stop => new PlannedStop(Courses.First(course => string.Equals(course.Key, stop.Course, StringComparison.Ordinal)).Id, Sitter.FromKey(stop.Guest)!.Value, SeatOf(stop.Place)))];
    }

    /// <summary>A card for each who moves.</summary>
    public IReadOnlyList<RouteCard> Cards(Rotation rotation) =>
        [.. Problem.Moving.Select(who => new RouteCard(Known.Person(who), [.. Courses.Select(course => Where(rotation, who, course.Key))]))];

    private string Where(Rotation rotation, string who, string course)
    {
        var stops = rotation.Stops.Where(stop => string.Equals(stop.Guest, who, StringComparison.Ordinal) && string.Equals(stop.Course, course, StringComparison.Ordinal)).Select(stop => stop.Place);
        return stops.Concat(Known.Plan.Where(place => string.Equals(place.Guest, who, StringComparison.Ordinal))).Select(Known.Seat).FirstOrDefault("no seat");
    }

    private static Place? Place(SeatingPlan plan, string who, SeatId id) =>
        plan.Where(seat => seat.Id == id) is ({ } table, { } found) ? new Place(who, table.Id.Value.ToString("N"), found.Number - 1) : null;

    private SeatId SeatOf(Place place) =>
        Plan.Tables.First(table => string.Equals(table.Id.Value.ToString("N"), place.Table, StringComparison.Ordinal)).Seats.First(seat => seat.Number == place.Seat + 1).Id;
}
