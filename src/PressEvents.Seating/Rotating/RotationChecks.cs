using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Rotating;

/// <summary>What makes a rotation absurd before anybody looks for one: one sentence for each fault.</summary>
public static class RotationChecks
{
    public const int MostCourses = 20;

    private const int MostMinutes = 1_440;

    public static IReadOnlyList<string> Of(RotationProblem problem)
    {
        if (ProblemChecks.Of(problem.Room) is { Count: > 0 } faults)
        {
            return faults;
        }

        var guests = problem.Room.Guests.Select(guest => guest.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Courses(problem), .. People(problem, guests),
            .. problem.Seating.SelectMany((place, index) => Of(problem, guests, place, $"seating[{index}]")),
            .. problem.Fixed.SelectMany((stop, index) => Of(problem, guests, stop, $"fixed[{index}]")),
            .. problem.Known.SelectMany((stop, index) => Of(problem, guests, stop, $"known[{index}]")),
            .. Twice(problem), .. Absences(problem, guests),
        ];
    }

    private static IEnumerable<string> Courses(RotationProblem problem)
    {
        if (problem.Courses.Count is 0 or > MostCourses)
        {
            yield return $"An evening has 1 to {MostCourses} courses, not {problem.Courses.Count}.";
        }

        if (problem.Served < 0 || problem.Served > problem.Courses.Count)
        {
            yield return $"{problem.Served} of {problem.Courses.Count} courses cannot be served.";
        }

        foreach (var (course, index) in problem.Courses.Select((course, index) => (course, index)))
        {
            if (course.Minutes is < 1 or > MostMinutes)
            {
                yield return $"courses[{index}] (“{course.Id}”): a course lasts 1 to {MostMinutes} minutes, not {course.Minutes}.";
            }
            else if (problem.Courses.Take(index).Any(other => Same(other.Id, course.Id)))
            {
                yield return $"courses[{index}]: two courses are called “{course.Id}”.";
            }
        }
    }

    private static IEnumerable<string> People(RotationProblem problem, HashSet<string> guests) =>
        problem.Moving.Where(id => !guests.Contains(id)).Select(id => $"moving: no guest is called “{id}”.")
            .Concat(problem.Moving.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"moving: “{group.Key}” is named twice."));

    private static IEnumerable<string> Of(RotationProblem problem, HashSet<string> guests, Stop stop, string where) =>
        problem.Courses.Any(course => Same(course.Id, stop.Course)) ? Of(problem, guests, stop.Place, where) : [$"{where}: no course is called “{stop.Course}”."];

    private static IEnumerable<string> Of(RotationProblem problem, HashSet<string> guests, Place place, string where)
    {
        if (!guests.Contains(place.Guest))
        {
            yield return $"{where}: no guest is called “{place.Guest}”.";
        }
        else if (problem.Room.Tables.FirstOrDefault(table => Same(table.Id, place.Table)) is not { } table)
        {
            yield return $"{where}: no table is called “{place.Table}”.";
        }
        else if (place.Seat < 0 || place.Seat >= table.Seats)
        {
            yield return $"{where}: table “{table.Id}” has no seat {place.Seat}; its {table.Seats} seats are counted from 0.";
        }
    }

    private static IEnumerable<string> Twice(RotationProblem problem)
    {
        var plan = problem.Seating.Select(place => new Stop("the plan", place)).ToList();
        foreach (var (stops, list) in new[] { (plan, "seating"), (problem.Fixed, "fixed") })
        {
            foreach (var group in stops.GroupBy(stop => (stop.Course, stop.Guest)).Where(group => group.Count() > 1))
            {
                yield return $"{list}: “{group.Key.Guest}” has two seats in {group.Key.Course}.";
            }

            foreach (var group in stops.GroupBy(stop => (stop.Course, stop.Place.Table, stop.Place.Seat)).Where(group => group.Count() > 1))
            {
                yield return $"{list}: {string.Join(" and ", group.Select(stop => $"“{stop.Guest}”"))} have one seat, {group.Key.Table} {group.Key.Seat}, in {group.Key.Course}.";
            }
        }
    }

    private static IEnumerable<string> Absences(RotationProblem problem, HashSet<string> guests)
    {
        int Index(string? id, int otherwise) => id is null ? otherwise : problem.Courses.Select(course => course.Id).ToList().IndexOf(id);
        foreach (var (absence, index) in problem.Absences.Select((absence, index) => (absence, index)))
        {
            var (from, to) = (Index(absence.ComesAt, 0), Index(absence.LeavesAfter, problem.Courses.Count - 1));
            if (!guests.Contains(absence.Guest))
            {
                yield return $"absences[{index}]: no guest is called “{absence.Guest}”.";
            }
            else if (from < 0 || to < 0)
            {
                yield return $"absences[{index}]: no course is called “{(from < 0 ? absence.ComesAt : absence.LeavesAfter)}”.";
            }
            else if (from > to)
            {
                yield return $"absences[{index}]: “{absence.Guest}” leaves before they come.";
            }
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
