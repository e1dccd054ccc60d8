using PressEvents.Seating.Problems;
using PressEvents.Seating.Rotating;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Tests.Rotating;

/// <summary>Counts and checks a rotation from its stops and the definition of a round table alone; knows nothing of the model.</summary>
internal static class RotationJudge
{
    /// <summary>Everybody's place in a course.</summary>
    public static IReadOnlyList<Place> In(RotationProblem problem, IReadOnlyList<Stop> stops, int course)
    {
        var id = problem.Courses[course].Id;
        var said = stops.Where(stop => stop.Course.Is(id)).ToDictionary(stop => stop.Guest, stop => stop.Place);
        return
        [
            .. said.Values,
            .. problem.Seating.Where(place => !said.ContainsKey(place.Guest) && !problem.Moving.Contains(place.Guest) && IsThere(problem, place.Guest, course)),
        ];
    }

    /// <summary>Pairs of journalist and moving talent at most so many seats from each other at a round table, in some course.</summary>
    public static int Meetings(RotationProblem problem, IReadOnlyList<Stop> stops, int reach) =>
        Enumerable.Range(0, problem.Courses.Count).SelectMany(course => Met(problem, In(problem, stops, course), reach)).Distinct().Count();

    /// <summary>The pairs that one plan brings together.</summary>
    public static IEnumerable<(string Journalist, string Talent)> Met(RotationProblem problem, IReadOnlyList<Place> places, int reach)
    {
        var role = problem.Room.Guests.ToDictionary(guest => guest.Id, guest => guest.Role);
        var size = problem.Room.Tables.ToDictionary(table => table.Id, table => table.Seats);
        return
            from journalist in places
            where role[journalist.Guest] is GuestRole.Journalist
            from talent in places
            where role[talent.Guest] is GuestRole.Talent && problem.Moving.Contains(talent.Guest) && talent.Table.Is(journalist.Table)
            let way = Math.Abs(talent.Seat - journalist.Seat)
            where Math.Min(way, size[talent.Table] - way) <= reach
            select (journalist.Guest, talent.Guest);
    }

    /// <summary>The rules broken in any course: two on a seat, blocked seats, access, apart.</summary>
    public static IReadOnlyList<string> Breaches(RotationProblem problem, IReadOnlyList<Stop> stops) =>
    [
        .. from course in Enumerable.Range(0, problem.Courses.Count)
           from breach in Evaluator.Evaluate(problem.Room, In(problem, stops, course)).Breaches
           where breach.Kind is BreachKind.SharedSeat or BreachKind.BlockedSeat or BreachKind.Access or BreachKind.Apart
           select $"{course}: {breach.Rule}",
    ];

    public static bool Is(this string text, string other) => string.Equals(text, other, StringComparison.Ordinal);

    private static bool IsThere(RotationProblem problem, string guest, int course)
    {
        var courses = problem.Courses.Select(c => c.Id).ToList();
        return problem.Absences.All(absence => !absence.Guest.Is(guest)
            || ((absence.ComesAt is null || course >= courses.IndexOf(absence.ComesAt)) && (absence.LeavesAfter is null || course <= courses.IndexOf(absence.LeavesAfter))));
    }
}
