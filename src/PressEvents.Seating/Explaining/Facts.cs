using System.Runtime.InteropServices;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Explaining;

/// <summary>A problem in numbers: guests, seats and tables counted as <see cref="Room"/> counts them, rules and wishes listed by guest.</summary>
internal sealed class Facts
{
    public Facts(SeatingProblem problem)
    {
        (Problem, Room) = (problem, new Room(problem));
        Priority = [.. problem.Guests.Select(guest => guest.Priority)];
        IsTalent = [.. problem.Guests.Select(guest => guest.Role is GuestRole.Talent)];
        IsHost = [.. problem.Guests.Select(guest => guest.Role is GuestRole.Host)];
        (Outlet, OutletCount) = Numbered(guest => guest.Outlet);
        (Beat, BeatCount) = Numbered(guest => guest.Beat);
        (tongue, isSilent) = Tongues();
        NearBelow = [.. Enumerable.Range(0, Room.SeatCount).Select(seat => Room.Beside[seat].Concat(Room.Opposite[seat]).Where(other => other < seat).ToArray())];
        Wishes = ByGuest(problem.Wishes.Select((wish, index) => new Want(Room.Guest(wish.A), Room.Guest(wish.B), wish.Scope, wish.Weight, index)), want => want.A, want => want.B);
        Bonds = ByGuest(AllBonds(), bond => bond.A, bond => bond.B);
        Anchors = ByGuest(problem.Pins.Select(pin => AnchorOf(pin)), anchor => anchor.Guest, anchor => anchor.Guest);
    }

    public SeatingProblem Problem { get; }

    public Room Room { get; }

    public int[] Priority { get; }

    public bool[] IsTalent { get; }

    public bool[] IsHost { get; }

    /// <summary>A number for each journalist's outlet, −1 for nobody's.</summary>
    public int[] Outlet { get; }

    public int OutletCount { get; }

    /// <summary>A number for each journalist's beat, −1 for none.</summary>
    public int[] Beat { get; }

    public int BeatCount { get; }

    /// <summary>For each seat those beside and opposite of a lower number, so that each two come up once.</summary>
    public int[][] NearBelow { get; }

    public Want[][] Wishes { get; }

    public Bond[][] Bonds { get; }

    public Anchor[][] Anchors { get; }

    private readonly int[] tongue;
    private readonly bool[,] isSilent;

    /// <summary>Whether two guests are known to share no language.</summary>
    public bool AreSilent(int a, int b) => isSilent[tongue[a], tongue[b]];

    /// <summary>Whether two seats are within a scope of each other.</summary>
    public bool AreNear(int a, int b, Scope scope) =>
        Room.TableOf[a] == Room.TableOf[b]
        && (scope is Scope.Table || Room.IsOpen(Room.TableOf[a])
            || Array.IndexOf(Room.Beside[a], b) >= 0 || (scope is Scope.Close && Array.IndexOf(Room.Opposite[a], b) >= 0));

    /// <summary>A guest on a seat, as plans name it.</summary>
    public Place PlaceAt(int guest, int seat) =>
        new(Problem.Guests[guest].Id, Problem.Tables[Room.TableOf[seat]].Id, seat - Room.Start[Room.TableOf[seat]]);

    private (int[] Numbers, int Count) Numbered(Func<ProblemGuest, string?> mark)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int Number(ProblemGuest guest)
        {
            if (guest.Role is not GuestRole.Journalist || mark(guest) is not { } value)
            {
                return -1;
            }

            numbers.TryAdd(value, numbers.Count);
            return numbers[value];
        }

        return ([.. Problem.Guests.Select(Number)], numbers.Count);
    }

    // People who speak the same languages are alike: one row for each such kind, not for each person.
    private (int[] Kinds, bool[,] Silent) Tongues()
    {
        var keys = Problem.Guests.Select(guest => string.Join('\n', guest.Languages.Order(StringComparer.Ordinal))).ToList();
        var kinds = keys.Distinct(StringComparer.Ordinal).ToList();
        var spoken = kinds.ConvertAll(key => key.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var silent = new bool[kinds.Count, kinds.Count];
        for (var one = 0; one < kinds.Count; one++)
        {
            for (var other = 0; other < kinds.Count; other++)
            {
                silent[one, other] = spoken[one].Length > 0 && spoken[other].Length > 0 && !spoken[one].Intersect(spoken[other], StringComparer.Ordinal).Any();
            }
        }

        return ([.. keys.Select(key => kinds.IndexOf(key))], silent);
    }

    private IEnumerable<Bond> AllBonds() =>
        Problem.Together.Select(rule => new Bond(Room.Guest(rule.A), Room.Guest(rule.B), rule.Scope, IsTogether: true, rule.Id))
            .Concat(Problem.Apart.Select(rule => new Bond(Room.Guest(rule.A), Room.Guest(rule.B), rule.Scope, IsTogether: false, rule.Id)));

    private Anchor AnchorOf(Pin pin) => new(Room.Guest(pin.Guest), Room.Table(pin.Table), pin.Seat is { } seat ? Room.Start[Room.Table(pin.Table)] + seat : null, pin.Id);

    private T[][] ByGuest<T>(IEnumerable<T> items, Func<T, int> a, Func<T, int> b)
    {
        var lists = Enumerable.Range(0, Room.GuestCount).Select(_ => new List<T>()).ToArray();
        foreach (var item in items)
        {
            lists[a(item)].Add(item);
            if (a(item) != b(item))
            {
                lists[b(item)].Add(item);
            }
        }

        return [.. lists.Select(list => list.ToArray())];
    }
}

/// <summary>A wish; <paramref name="Index"/> is its place in the problem.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Want(int A, int B, Scope Scope, int Weight, int Index);

/// <summary>A hard rule between two people.</summary>
internal readonly record struct Bond(int A, int B, Scope Scope, bool IsTogether, string Id);

/// <summary>A pin: to a table, or to one seat of the room.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Anchor(int Guest, int Table, int? Seat, string Id);
