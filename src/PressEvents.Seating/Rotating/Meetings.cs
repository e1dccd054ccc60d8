namespace PressEvents.Seating.Rotating;

/// <summary>Reads a rotation, seats by guest and course with −1 for not there, by counting and nothing else.</summary>
internal static class Meetings
{
    public static IReadOnlyList<Fairness> Count(Evening evening, int[,] seats)
    {
        int Minutes(int journalist, int talent, Reach reach) => Enumerable.Range(0, evening.Courses)
            .Where(course => seats[journalist, course] >= 0 && Nearness.InReach(evening.Room, seats[journalist, course], reach).Contains(seats[talent, course]))
            .Sum(evening.Minutes);

        return
        [
            .. from journalist in evening.Journalists
               from talent in evening.Talent
               select new Fairness(evening.Name(journalist), evening.Name(talent), Minutes(journalist, talent, Reach.Table), Minutes(journalist, talent, evening.Reach)),
        ];
    }

    /// <summary>Everybody who is not on their own seat, and whoever moves, course by course.</summary>
    public static IReadOnlyList<Stop> Stops(Evening evening, int[,] seats) =>
    [
        .. from course in Enumerable.Range(0, evening.Courses)
           from guest in evening.People
           let seat = seats[guest, course]
           where seat >= 0 && (evening.Moves(guest) || seat != evening.Own(guest))
           select new Stop(evening.CourseId(course), evening.Place(guest, seat)),
    ];

    public static int Shifts(Evening evening, int[,] seats) => (
        from guest in evening.People
        where !evening.Moves(guest)
        from course in Enumerable.Range(1, evening.Courses - 1)
        where seats[guest, course - 1] >= 0 && seats[guest, course] >= 0 && seats[guest, course - 1] != seats[guest, course]
        select course).Count();
}
