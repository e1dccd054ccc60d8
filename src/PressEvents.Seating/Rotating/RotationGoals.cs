using Google.OrTools.Sat;

namespace PressEvents.Seating.Rotating;

/// <summary>
/// What a rotation is to be good for, as expressions to be made as great as can be, the first before the second and so on.
/// Auxiliary literals may be true only where what they say holds, so that making many of them true is making it so.
/// </summary>
internal sealed class RotationGoals(Evening evening, RotationModel rows)
{
    private readonly CpModel model = rows.Model;

    /// <summary>Pairs of journalist and talent that share a table. Journalists who are always at the same tables count together.</summary>
    public LinearExpr TableMeetings() => LinearExpr.Sum(
        from mates in TableMates()
        from talent in evening.Talent
        select MetAtTable(mates.Key, talent, evening.Courses) * mates.Count());

    /// <summary>The same, counted after each course: who has met early loses nothing when the evening is cut short.</summary>
    public LinearExpr EarlyMeetings() => LinearExpr.Sum(
        from mates in TableMates()
        from talent in evening.Talent
        from courses in Enumerable.Range(1, evening.Courses)
        select MetAtTable(mates.Key, talent, courses) * mates.Count());

    /// <summary>Less the difference, in minutes at a table with talent, between the journalists with the most and the fewest.</summary>
    public LinearExpr Fairness()
    {
        var all = Enumerable.Range(0, evening.Courses).Sum(evening.Minutes) * evening.Talent.Count;
        var (least, most) = (model.NewIntVar(0, all, ""), model.NewIntVar(0, all, ""));
        foreach (var mates in TableMates())
        {
            var minutes = LinearExpr.Sum(
                from talent in evening.Talent
                from course in Enumerable.Range(0, evening.Courses)
                where mates.Key[course] >= 0
                select rows.AtTable(talent, course, mates.Key[course]) * evening.Minutes(course));
            model.Add(least <= minutes);
            model.Add(most >= minutes);
        }

        return least - most;
    }

    /// <summary>Less one for each change of seat by somebody who does not move.</summary>
    public LinearExpr FewShifts()
    {
        var shifts = new List<LinearExpr>();
        foreach (var guest in evening.People.Where(guest => !evening.Moves(guest)))
        {
            for (var course = Math.Max(1, evening.Served); course < evening.Courses; course++)
            {
                var (before, now) = (rows.At(guest, course - 1), rows.At(guest, course));
                if (before.Count > 0 && now.Count > 0 && before.Count + now.Count > 2)
                {
                    shifts.Add(Shift(before, now));
                }
            }
        }

        return -LinearExpr.Sum(shifts);
    }

    /// <summary>One for each stop that people already know.</summary>
    public LinearExpr Kept(IEnumerable<Stop> known) => LinearExpr.Sum(
        from stop in known
        let course = evening.Course(stop.Course)
        where course >= evening.Served && evening.People.Contains(evening.Room.Guest(stop.Guest))
        select rows.On(evening.Room.Guest(stop.Guest), course, seat => seat == evening.Seat(stop.Place)));

    private IEnumerable<IGrouping<int[], int>> TableMates() => evening.Journalists.GroupBy(
        journalist => Enumerable.Range(0, evening.Courses).Select(course => evening.TableOf(journalist, course)).ToArray(), new SameTables());

    private BoolVar MetAtTable(int[] tables, int talent, int courses)
    {
        var met = model.NewBoolVar("");
        model.Add(met <= LinearExpr.Sum(Enumerable.Range(0, courses).Where(course => tables[course] >= 0).Select(course => rows.AtTable(talent, course, tables[course]))));
        return met;
    }

    private BoolVar Shift(IReadOnlyDictionary<int, BoolVar> before, IReadOnlyDictionary<int, BoolVar> now)
    {
        var shift = model.NewBoolVar("");
        foreach (var (seat, sits) in now)
        {
            model.Add(before.TryGetValue(seat, out var sat) ? shift >= sits - sat : shift >= sits);
        }

        return shift;
    }

    private sealed class SameTables : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj) => obj.Aggregate(0, HashCode.Combine);
    }
}
