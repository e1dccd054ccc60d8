namespace PressEvents.Seating.Rotating;

/// <summary>What an evening does to a rotation. Each answers the problem to solve anew, in which only courses not yet served are open.</summary>
public static class Replanning
{
    /// <summary>So many courses are over, as the rotation had them; the rest of it is what people know.</summary>
    public static RotationProblem After(this RotationProblem problem, Rotation rotation, int served)
    {
        var past = problem.Courses.Take(served).Select(course => course.Id).ToHashSet(StringComparer.Ordinal);
        return problem with
        {
            Served = served,
            Fixed = [.. rotation.Stops.Where(stop => past.Contains(stop.Course)), .. problem.Fixed.Where(stop => !past.Contains(stop.Course))],
            Known = [.. rotation.Stops.Where(stop => !past.Contains(stop.Course))],
        };
    }

    /// <summary>Running late: the courses to come lose these minutes, each in proportion to its length but for rounding, and none falls under one minute.</summary>
    public static RotationProblem Late(this RotationProblem problem, int minutes)
    {
        var courses = problem.Courses.ToList();
        var (left, toCome) = (minutes, courses.Skip(problem.Served).Sum(course => course.Minutes));
        for (var index = problem.Served; index < courses.Count && left > 0; index++)
        {
            var course = courses[index];
            var less = Math.Min(course.Minutes - 1, (int)((((long)left * course.Minutes) + toCome - 1) / toCome));
            courses[index] = course with { Minutes = course.Minutes - less };
            (left, toCome) = (left - less, toCome - course.Minutes);
        }

        return problem with { Courses = courses };
    }

    /// <summary>A course that is not served any more.</summary>
    /// <exception cref="ArgumentException">It is over already, or there is none of this name.</exception>
    public static RotationProblem Without(this RotationProblem problem, string course) =>
        problem.Courses.Skip(problem.Served).Any(other => Same(other.Id, course))
            ? problem with
            {
                Courses = [.. problem.Courses.Where(other => !Same(other.Id, course))],
                Fixed = [.. problem.Fixed.Where(stop => !Same(stop.Course, course))],
                Known = [.. problem.Known.Where(stop => !Same(stop.Course, course))],
            }
            : throw new ArgumentException($"No course to come is called “{course}”.", nameof(course));

    /// <summary>Somebody leaves after this course; a seat they were to have later is given up.</summary>
    public static RotationProblem Leaving(this RotationProblem problem, string guest, string after)
    {
        var later = problem.Courses.SkipWhile(course => !Same(course.Id, after)).Skip(1).Select(course => course.Id).ToHashSet(StringComparer.Ordinal);
        var before = problem.Absences.FirstOrDefault(absence => Same(absence.Guest, guest));
        return problem with
        {
            Absences = [.. problem.Absences.Where(absence => !Same(absence.Guest, guest)), new Absence(guest, before?.ComesAt, after)],
            Fixed = [.. problem.Fixed.Where(stop => !Same(stop.Guest, guest) || !later.Contains(stop.Course))],
        };
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
