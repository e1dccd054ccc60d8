using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>The plan as it is during a course.</summary>
public static class CoursePlans
{
    /// <summary>“Table 1, seat 3”; null for no seat, or one that is no more.</summary>
    public static string? Place(this SeatingPlan plan, SeatId? seat) =>
        plan.Where(known => known.Id == seat) is ({ } table, { } found) ? SeatWords.Place(table, found) : null;

    /// <summary>The plan while some sit elsewhere than on their own seats.</summary>
    public static SeatingPlan During(this SeatingPlan plan, IReadOnlyDictionary<Sitter, SeatId> stops)
    {
        var here = stops.GroupBy(stop => stop.Value).ToDictionary(stop => stop.Key, stop => plan.Find(stop.First().Key));
        SeatRow Seat(SeatRow seat) => here.TryGetValue(seat.Id, out var guest) ? seat with { Person = guest }
            : seat.Person is { } person && stops.ContainsKey(person.Sitter) ? seat with { Person = null } : seat;
        return plan with { Tables = [.. plan.Tables.Select(table => table with { Seats = [.. table.Seats.Select(Seat)] })] };
    }

    /// <summary>Who sits elsewhere than on their own seat during some course; talent first.</summary>
    public static IReadOnlyList<Person> Movers(this SeatingPlan plan, IReadOnlyList<CourseLine> courses) =>
        [.. courses.SelectMany(course => course.Stops.Keys).Distinct().Select(who => plan.Find(who)).OfType<Person>()
            .OrderByDescending(person => person.IsTalent).ThenBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>Where somebody sits during a course; null for nowhere.</summary>
    public static SeatId? SeatOf(this SeatingPlan plan, Sitter who, CourseLine course) =>
        course.Stops.TryGetValue(who, out var stop) ? stop : plan.Where(seat => seat.Person?.Sitter == who).Seat?.Id;

    /// <summary>
    /// All stops once somebody sits on another seat during one course, and whoever had it on theirs. Own seats are no stops.
    /// </summary>
    public static IReadOnlyList<PlannedStop> Moved(this IReadOnlyList<CourseLine> courses, SeatingPlan plan, CourseLine during, Sitter who, SeatRow seat)
    {
        var stops = during.Stops.ToDictionary();
        if (seat.Person is { } other && plan.SeatOf(who, during) is { } own)
        {
            stops[other.Sitter] = own;
        }

        stops[who] = seat.Id;
        return courses.With(plan, during, stops);
    }

    /// <summary>All stops once somebody sits on their own seat again during one course.</summary>
    public static IReadOnlyList<PlannedStop> Back(this IReadOnlyList<CourseLine> courses, SeatingPlan plan, CourseLine during, Sitter who) =>
        courses.With(plan, during, during.Stops.Where(stop => stop.Key != who).ToDictionary());

    private static IReadOnlyList<PlannedStop> With(this IReadOnlyList<CourseLine> courses, SeatingPlan plan, CourseLine during, Dictionary<Sitter, SeatId> stops) =>
        [.. courses.SelectMany(course => (course.Id == during.Id ? stops : course.Stops)
            .Where(stop => plan.Where(known => known.Person?.Sitter == stop.Key).Seat?.Id != stop.Value)
            .Select(stop => new PlannedStop(course.Id, stop.Key, stop.Value)))];
}
