namespace PressEvents.Seating.Rotating;

/// <summary>What can be said of a rotation by counting chairs and people, before any search.</summary>
internal static class Chairs
{
    /// <summary>A sentence on somebody who moves and finds no chair at all in a course, or on a course with too few; null when there are enough.</summary>
    public static string? Missing(Evening evening)
    {
        for (var course = evening.Served; course < evening.Courses; course++)
        {
            foreach (var guest in evening.People)
            {
                if (evening.IsThere(guest, course) && evening.Seats(guest, course).Count == 0)
                {
                    return $"In {evening.CourseId(course)} there is no free chair that “{evening.Name(guest)}” may take.";
                }
            }

            var there = evening.People.Where(guest => evening.Seats(guest, course).Count > 0).ToList();
            var chairs = there.SelectMany(guest => evening.Seats(guest, course)).Distinct().Count();
            if (there.Count > chairs)
            {
                return $"In {evening.CourseId(course)} {there.Count} people are to sit on {chairs} chairs.";
            }
        }

        return null;
    }

    /// <summary>As many courses as tables with journalists; more where a table has too few chairs for all talent in turn.</summary>
    public static int CoursesForAllTables(Evening evening)
    {
        var tables = Tables(evening).ToList();
        return evening.Talent.Count == 0 ? 0 : tables.Select(table => Turns(evening.Talent.Count, FreeChairs(evening, table.Key))).Append(tables.Count).Max();
    }

    /// <summary>The sum over the tables of ⌈journalists ÷ seats within reach⌉: a talent meets no more of a table in one course.</summary>
    public static int CoursesForAllReach(Evening evening) => evening.Talent.Count == 0 ? 0 : Tables(evening).Sum(table => TurnsForReach(evening, table));

    /// <summary>A talent comes back to a table in every ⌈courses ÷ tables⌉th course and then needs another chair, until all there are met.</summary>
    public static int PerTable(Evening evening)
    {
        var tables = Tables(evening).ToList();
        return evening.Talent.Count == 0 || tables.Count == 0 ? 0
            : Math.Max(Turns(evening.Talent.Count, tables.Count), Math.Min(Turns(evening.Courses, tables.Count), tables.Max(table => TurnsForReach(evening, table))));
    }

    private static IEnumerable<IGrouping<int, int>> Tables(Evening evening) => evening.Journalists.GroupBy(journalist => evening.Room.TableOf[evening.Own(journalist)]);

    private static int TurnsForReach(Evening evening, IGrouping<int, int> table)
    {
        var start = evening.Room.Start[table.Key];
        var seats = Enumerable.Range(start, evening.Room.Start[table.Key + 1] - start);
        return Turns(table.Count(), seats.Max(seat => Nearness.InReach(evening.Room, seat, evening.Reach).Count));
    }

    private static int FreeChairs(Evening evening, int table) =>
        Enumerable.Range(evening.Room.Start[table], evening.Room.Start[table + 1] - evening.Room.Start[table]).Count(seat => !evening.Room.IsBlocked[seat])
        - evening.People.Count(guest => !evening.Moves(guest) && evening.Room.TableOf[evening.Own(guest)] == table);

    private static int Turns(int people, int places) => (people + Math.Max(1, places) - 1) / Math.Max(1, places);
}
