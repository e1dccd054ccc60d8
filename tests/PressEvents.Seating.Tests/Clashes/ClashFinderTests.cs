using CsCheck;
using PressEvents.Seating.Clashes;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Tests.Explaining;
using PressEvents.Seating.Tests.Support;

namespace PressEvents.Seating.Tests.Clashes;

public sealed class ClashFinderTests
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("PRESSEVENTS_FULL") is "1";

    private static readonly int Seeds = IsFull ? 500 : 40;

    private static readonly string[] LargerRooms = ["gala-1", "gala-open-1", "hall-1"];

    /// <summary>All in a dinner, some in a gala; with PRESSEVENTS_FULL in every room. Rivals beyond the tables of a gala would be hundreds.</summary>
    public static TheoryData<string, string> PlantedClashes =>
    [
        .. Planted.Names.Select(clash => ("dinner-a-1", clash)), ("gala-1", "three beside one"),
        .. from room in IsFull ? LargerRooms : [] from clash in Planted.Names where clash is not "rivals" && !(room is "gala-open-1" && clash is "three beside one") select (room, clash),
    ];

    /// <summary>Small enough for brute force: it says the same of every set of rules that the finder speaks of.</summary>
    [Fact]
    public void Small_clashes_and_repairs_are_what_brute_force_finds() => Gen.ULong.Sample(
        seed =>
        {
            var problem = Small.Problem(seed, most: 5, bonds: 5);
            var report = ClashFinder.Find(problem, CancellationToken.None);

            Assert.Equal(BruteForce.HasPlan(problem), report is null);
            if (report is not null)
            {
                Clashing.IsTrue(problem, report, BruteForce.HasPlan);
            }
        },
        iter: Seeds);

    [Theory]
    [MemberData(nameof(SmallCases.Names), MemberType = typeof(SmallCases))]
    public void A_clash_of_every_kind_is_named_by_its_rules_alone(string name)
    {
        var (problem, rules) = SmallCases.Of(name);

        var report = ClashFinder.Find(problem, CancellationToken.None)!;

        Assert.Equal(rules.Order(StringComparer.Ordinal), report.Rules.Order(StringComparer.Ordinal));
        Clashing.IsTrue(problem, report, BruteForce.HasPlan);
    }

    [Theory]
    [MemberData(nameof(PlantedClashes))]
    public void Among_the_rules_of_a_room_only_the_planted_clash_is_named(string room, string clash)
    {
        var (problem, rules) = Planted.In(SharedProblems.Load(room), clash);

        var report = ClashFinder.Find(problem, CancellationToken.None)!;

        Assert.Equal(rules.Order(StringComparer.Ordinal), report.Rules.Order(StringComparer.Ordinal));
        Clashing.IsTrue(problem, report, Clashing.HasPlan);
    }

    [Theory]
    [InlineData("dinner-a-1")]
    [InlineData("dinner-b-1")]
    [InlineData("gala-1")]
    [InlineData("hall-1")]
    public void What_can_be_kept_is_no_clash(string name) => Assert.Null(ClashFinder.Find(SharedProblems.Load(name), CancellationToken.None));

    [Fact]
    public void More_people_than_chairs_is_no_fault_of_a_rule()
    {
        var problem = new SeatingProblem("full", [new("T", TableKind.Open, 1)], [new("A", GuestRole.Host), new("B", GuestRole.Host)]);

        Assert.Equal(ClashState.TooFewSeats, ClashFinder.Find(problem, CancellationToken.None)!.State);
    }

    [Fact]
    public void Cheap_ways_out_come_first_and_a_place_that_somebody_can_get_to_is_given_up_last()
    {
        var (problem, _) = SmallCases.Of("access seats too few");

        var repairs = ClashFinder.Find(problem, CancellationToken.None)!.Repairs.Select(repair => Assert.Single(repair.Rules)).ToList();

        Assert.Equal("pin", repairs[0]);
        Assert.Equal(["access:A", "access:B", "pin"], repairs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_clashes_at_once_are_repaired_together()
    {
        var problem = new SeatingProblem("two", [new("T", TableKind.Round, 4)], [.. "ABCD".Select(letter => new ProblemGuest($"{letter}", GuestRole.Host))])
        {
            Apart = [new("ab", "A", "B", Scope.Table), new("cd", "C", "D", Scope.Table)],
        };

        var report = ClashFinder.Find(problem, CancellationToken.None)!;

        Assert.Single(report.Rules);
        Assert.Equal(["ab", "cd"], Assert.Single(report.Repairs).Rules.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_stops_when_asked() =>
        Assert.ThrowsAny<OperationCanceledException>(() => ClashFinder.Find(SharedProblems.Load("dinner-a-1"), new CancellationToken(canceled: true)));

    [Fact]
    public async Task It_stops_in_the_midst_of_it_when_asked()
    {
        var (problem, _) = Planted.In(SharedProblems.Load("hall-1"), "direct");
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(400));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => ClashFinder.Find(problem, soon.Token), CancellationToken.None));
    }
}
