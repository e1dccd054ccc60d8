using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Rotating;

/// <summary>A checked problem laid out: people and seats by number, and the seats each may take in each course.</summary>
internal sealed class Evening
{
    private readonly RotationProblem problem;
    private readonly HashSet<int> moving;
    private readonly int[] own;
    private readonly (int From, int To)[] there;
    private readonly int[] owner;
    private readonly int[,][] seats;
    private readonly Dictionary<(int Guest, int Course), int> certain;

    public Evening(RotationProblem problem)
    {
        this.problem = problem;
        Room = new Room(problem.Room);
        own = Room.SeatsOf(problem.Seating);
        moving = [.. problem.Moving.Select(Room.Guest)];
        People = [.. Enumerable.Range(0, Room.GuestCount).Where(guest => own[guest] >= 0 || Moves(guest))];
        Talent = [.. People.Where(guest => Moves(guest) && Role(guest) is GuestRole.Talent)];
        Journalists = [.. People.Where(guest => !Moves(guest) && Role(guest) is GuestRole.Journalist)];
        there = new (int, int)[Room.GuestCount];
        Array.Fill(there, (0, Courses - 1));
        foreach (var absence in problem.Absences)
        {
            there[Room.Guest(absence.Guest)] = (CourseOr(absence.ComesAt, 0), CourseOr(absence.LeavesAfter, Courses - 1));
        }

        certain = problem.Fixed.ToDictionary(stop => (Room.Guest(stop.Guest), Course(stop.Course)), stop => Seat(stop.Place));
        owner = Owners();
        seats = new int[Room.GuestCount, Courses][];
        foreach (var guest in People)
        {
            for (var course = 0; course < Courses; course++)
            {
                seats[guest, course] = SeatsFor(guest, course);
            }
        }
    }

    public Room Room { get; }

    public int Courses => problem.Courses.Count;

    public int Served => problem.Served;

    public Reach Reach => problem.Reach;

    /// <summary>Everybody who has a seat or moves.</summary>
    public IReadOnlyList<int> People { get; }

    /// <summary>The talent that moves.</summary>
    public IReadOnlyList<int> Talent { get; }

    /// <summary>The journalists who are to meet them.</summary>
    public IReadOnlyList<int> Journalists { get; }

    /// <summary>How long a course lasts.</summary>
    public int Minutes(int course) => problem.Courses[course].Minutes;

    public string CourseId(int course) => problem.Courses[course].Id;

    public int Course(string id) => Enumerable.Range(0, Courses).First(course => string.Equals(CourseId(course), id, StringComparison.Ordinal));

    public int Seat(Place place) => Room.Start[Room.Table(place.Table)] + place.Seat;

    public Place Place(int guest, int seat) => new(Name(guest), Room.Problem.Tables[Room.TableOf[seat]].Id, seat - Room.Start[Room.TableOf[seat]]);

    public string Name(int guest) => Room.Problem.Guests[guest].Id;

    /// <summary>Where the plan seats them, −1 for somebody who moves and has no seat in it.</summary>
    public int Own(int guest) => own[guest];

    public bool IsThere(int guest, int course) => course >= there[guest].From && course <= there[guest].To;

    public bool Moves(int guest) => moving.Contains(guest);

    /// <summary>The table of somebody who does not move, −1 while they are not there.</summary>
    public int TableOf(int guest, int course) => Seats(guest, course) is [var seat, ..] ? Room.TableOf[seat] : -1;

    /// <summary>The seats somebody may take in a course; none while they are not there.</summary>
    public IReadOnlyList<int> Seats(int guest, int course) => seats[guest, course];

    /// <summary>Whether a seat is what we were told rather than what we choose, be it the only one left.</summary>
    public bool IsGiven(int guest, int course) =>
        certain.ContainsKey((guest, course)) || course == 0 || course < Served || (!Moves(guest) && !problem.GuestsMayShift);

    private int[] SeatsFor(int guest, int course) =>
        !IsThere(guest, course) ? []
        : certain.TryGetValue((guest, course), out var seat) ? [seat]
        : own[guest] >= 0 && (course == 0 || (course < Served && !Moves(guest))) ? [own[guest]]
        : course < Served ? []
        : Moves(guest) ? [.. Enumerable.Range(0, Room.SeatCount).Where(free => MayMoveTo(guest, free) && !IsHeld(free, course))]
        : !problem.GuestsMayShift ? [own[guest]]
        : [.. TableSeats(own[guest]).Where(near => Room.MaySit(guest, near) && !IsHeld(near, course))];

    private bool MayMoveTo(int guest, int seat) => !Room.IsBlocked[seat] && (!Room.Problem.Guests[guest].NeedsAccess || Room.IsAccessSeat[seat]);

    // A laid place waits for somebody who comes later; one whose owner has left is free.
    private bool IsHeld(int seat, int course) => owner[seat] is var guest && guest >= 0
        && (course < there[guest].From || (!problem.GuestsMayShift && IsThere(guest, course) && !certain.ContainsKey((guest, course))));

    private IEnumerable<int> TableSeats(int seat) => Enumerable.Range(Room.Start[Room.TableOf[seat]], Room.Problem.Tables[Room.TableOf[seat]].Seats);

    private int[] Owners()
    {
        var owners = Enumerable.Repeat(-1, Room.SeatCount).ToArray();
        foreach (var guest in People.Where(guest => !Moves(guest)))
        {
            owners[own[guest]] = guest;
        }

        return owners;
    }

    private GuestRole Role(int guest) => Room.Problem.Guests[guest].Role;

    private int CourseOr(string? id, int otherwise) => id is null ? otherwise : Course(id);
}
