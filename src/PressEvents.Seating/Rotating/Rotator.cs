using PressEvents.Seating.Modelling;

namespace PressEvents.Seating.Rotating;

/// <summary>
/// Plans who of the talent sits where in which course, with CP-SAT: all table meetings first, then as many within reach as
/// can be, then even minutes, then early meetings, then the fewest changes of seat, then what people already know. Each goal is solved by
/// itself and then kept while the next is.
/// </summary>
public static class Rotator
{
    private const string Clash = "The rules leave no way to seat everybody who moves in every course.";

    /// <summary>The same problem gives the same rotation. What cannot be is answered with a <see cref="Rotation.Fault"/>.</summary>
    /// <exception cref="OperationCanceledException">Within a fifth of a second of being asked.</exception>
    public static Rotation Rotate(RotationProblem problem, CancellationToken ct)
    {
        if (RotationChecks.Of(problem) is [var fault, ..])
        {
            return Rotation.None(fault);
        }

        var evening = new Evening(problem);
        if (Chairs.Missing(evening) is { } missing)
        {
            return Rotation.None(missing);
        }

        var rows = new RotationModel(evening);
        var goals = new RotationGoals(evening, rows);
        var search = new Search(rows.Model, rows.TableLiterals(), ct);
        if (search.Reach(goals.TableMeetings(), CpSatEffort.Thorough) is not { } tables)
        {
            return Rotation.None(Clash);
        }

        var near = problem.Reach is Reach.Table ? tables : search.Reach(new ReachGoal(evening, rows).Meetings(), CpSatEffort.Thorough);
        Refine(problem, goals, search);
        return Result(evening, Sitting(evening, rows, search), near?.Bound, tables.IsProven && near is { IsProven: true });
    }

    private static void Refine(RotationProblem problem, RotationGoals goals, Search search)
    {
        search.Reach(goals.Fairness(), CpSatEffort.Brief);
        search.Reach(goals.EarlyMeetings(), CpSatEffort.Brief);
        if (problem.GuestsMayShift)
        {
            search.Polish(goals.FewShifts());
        }

        if (problem.Known.Count > 0)
        {
            search.Reach(goals.Kept(problem.Known), CpSatEffort.Brief);
        }
    }

    private static int[,] Sitting(Evening evening, RotationModel rows, Search search)
    {
        var seats = new int[evening.Room.GuestCount, evening.Courses];
        for (var course = 0; course < evening.Courses; course++)
        {
            for (var guest = 0; guest < evening.Room.GuestCount; guest++)
            {
                seats[guest, course] = evening.People.Contains(guest) ? rows.At(guest, course).Where(pair => search.IsTrue(pair.Value)).Select(pair => pair.Key).FirstOrDefault(-1) : -1;
            }
        }

        return seats;
    }

    private static Rotation Result(Evening evening, int[,] seats, int? bound, bool isProven)
    {
        var minutes = Meetings.Count(evening, seats);
        var possible = evening.Journalists.Count * evening.Talent.Count;
        return new Rotation(
            Meetings.Stops(evening, seats), minutes.Count(pair => pair.AtTable > 0), minutes.Count(pair => pair.InReach > 0), possible,
            isProven, Math.Min(bound ?? possible, possible), Meetings.Shifts(evening, seats), minutes,
            Chairs.CoursesForAllTables(evening), Chairs.CoursesForAllReach(evening), Chairs.PerTable(evening));
    }
}
