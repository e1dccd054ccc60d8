using System.Globalization;
using System.Numerics;
using CsCheck;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Rotating;

namespace PressEvents.Seating.Tests.Rotating;

/// <summary>Small evenings, every rotation of which is tried.</summary>
public sealed class BruteForceTests
{
    private static readonly Scope?[] Feuds = [null, Scope.Table, Scope.Adjacent];

    private static readonly Gen<RotationProblem> Small =
        from sizes in Gen.Int[3, 4].Array[2]
        from seats in Gen.Shuffle(Enumerable.Range(0, sizes.Sum()).ToArray())
        from journalists in Gen.Int[2, 4]
        from talents in Gen.Int[1, 2]
        from courses in Gen.Int[2, 3]
        from reach in Gen.Enum<Reach>()
        from shift in Gen.Bool
        from blocked in Gen.Bool
        from feud in Gen.Int[0, 2]
        select Make(sizes, seats, journalists, shift ? 1 : talents, courses, reach, shift, blocked && journalists + talents < sizes.Sum() ? seats[^1] : null, Feuds[feud]);

    [Fact]
    public void Small_evenings_are_as_good_as_the_best_of_all_rotations() => Small.Sample(
        problem =>
        {
            var rotation = Rotator.Rotate(problem, CancellationToken.None);
            var best = Best(problem);

            Assert.Equal(best is null, rotation.Fault is not null);
            Assert.Equal(best ?? (0, 0), (rotation.TableMeetings, rotation.ReachMeetings));
            if (best is not null)
            {
                Assert.True(rotation.IsProven);
                Assert.Equal(best, (RotationJudge.Meetings(problem, rotation.Stops, 99), RotationJudge.Meetings(problem, rotation.Stops, Seats(problem))));
            }
        }, iter: 200, seed: "0000KpdYw2n1", threads: 1, print: ProblemOf);

    private static (int Table, int Reach)? Best(RotationProblem problem)
    {
        var evenings = new HashSet<(int Table, int Reach)> { Met(problem, problem.Seating) };
        var courses = Arrangements(problem, problem.Seating.Count - 1).Select(plan => Met(problem, plan)).ToHashSet();
        foreach (var _ in problem.Courses.Skip(1))
        {
            evenings = [.. from before in evenings from next in courses select (before.Table | next.Table, before.Reach | next.Reach)];
        }

        return evenings.Count == 0 ? null : evenings.Max(met => (BitOperations.PopCount((uint)met.Table), BitOperations.PopCount((uint)met.Reach)));
    }

    // Who meets whom as a row of bits, one for each pair.
    private static (int Table, int Reach) Met(RotationProblem problem, IReadOnlyList<Place> plan)
    {
        int Bits(int reach) => RotationJudge.Met(problem, plan, reach).Sum(pair => 1 << ((int.Parse(pair.Journalist[1..], CultureInfo.InvariantCulture) * 2) + (pair.Talent[1] - '0')));
        return (Bits(99), Bits(Seats(problem)));
    }

    private static int Seats(RotationProblem problem) => problem.Reach switch { Reach.Table => 99, Reach.Beside => 1, Reach.WithinTwo => 2 };

    // Everybody up to the one of this number, each on every seat that is theirs to take.
    private static IEnumerable<IReadOnlyList<Place>> Arrangements(RotationProblem problem, int last) =>
        last < 0 ? [[]]
        : from before in Arrangements(problem, last - 1)
          from place in Choices(problem, problem.Seating[last])
          where before.All(other => !other.Table.Is(place.Table) || other.Seat != place.Seat)
          let all = (IReadOnlyList<Place>)[.. before, place]
          where !Feud(problem, all)
          select all;

    private static IEnumerable<Place> Choices(RotationProblem problem, Place own) =>
        from table in problem.Room.Tables
        from seat in Enumerable.Range(0, table.Seats)
        where !table.BlockedSeats.Contains(seat)
        where problem.Moving.Contains(own.Guest) || (table.Id.Is(own.Table) && (problem.GuestsMayShift || seat == own.Seat))
        select new Place(own.Guest, table.Id, seat);

    private static bool Feud(RotationProblem problem, IReadOnlyList<Place> plan) =>
        (from rule in problem.Room.Apart
         from a in plan
         from b in plan
         where a.Guest.Is(rule.A) && b.Guest.Is(rule.B) && a.Table.Is(b.Table)
         let size = problem.Room.Tables.Single(table => table.Id.Is(a.Table)).Seats
         let way = Math.Abs(a.Seat - b.Seat)
         select rule.Scope is Scope.Table || Math.Min(way, size - way) == 1).Any(broken => broken);

    private static RotationProblem Make(int[] sizes, int[] seats, int journalists, int talents, int courses, Reach reach, bool shift, int? blocked, Scope? feud)
    {
        (string Table, int Seat) At(int seat) => seat < sizes[0] ? ("A", seat) : ("B", seat - sizes[0]);
        ProblemGuest[] guests =
        [
            .. Enumerable.Range(0, journalists).Select(n => new ProblemGuest($"J{n}", GuestRole.Journalist)),
            .. Enumerable.Range(0, talents).Select(n => new ProblemGuest($"S{n}", GuestRole.Talent)),
        ];
        ProblemTable[] tables =
        [
            .. sizes.Select((size, index) => new ProblemTable(index == 0 ? "A" : "B", TableKind.Round, size)
            {
                BlockedSeats = blocked is { } seat && At(seat) is var (table, number) && table.Is(index == 0 ? "A" : "B") ? [number] : [],
            }),
        ];
        return new RotationProblem(
            new SeatingProblem("small", tables, guests) { Apart = feud is { } scope ? [new("feud", "J0", "S0", scope)] : [] },
            [.. guests.Select((guest, index) => new Place(guest.Id, At(seats[index]).Table, At(seats[index]).Seat))],
            [.. Enumerable.Range(0, courses).Select(n => new Course($"C{n}", 20))],
            [.. guests.Skip(journalists).Select(guest => guest.Id)])
        {
            Reach = reach,
            GuestsMayShift = shift,
        };
    }

    private static string ProblemOf(RotationProblem problem) => System.Text.Json.JsonSerializer.Serialize(problem, ProblemFile.Json);
}
