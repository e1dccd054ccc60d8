using CsCheck;
using PressEvents.Seating.Changing;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;
using PressEvents.Seating.Tests.Explaining;
using PressEvents.Seating.Tests.Support;
using BruteForce = PressEvents.Seating.Tests.Clashes.BruteForce;

namespace PressEvents.Seating.Tests.Changing;

public sealed class ReseaterTests
{
    private const int MostMoves = 4;

    private static readonly int Seeds = Environment.GetEnvironmentVariable("PRESSEVENTS_FULL") is "1" ? 1_000 : 150;

    private static readonly ProblemGuest Ada = new("Ada", GuestRole.Journalist) { Priority = 1 };
    private static readonly ProblemGuest Bo = new("Bo", GuestRole.Host);
    private static readonly ProblemGuest Cy = new("Cy", GuestRole.Talent);

    private static readonly SeatingProblem Table = new("table", [new("T", TableKind.Round, 4)], [Ada, Bo, Cy]);

    private static readonly Place[] Plan = [new("Ada", "T", 0), new("Bo", "T", 1), new("Cy", "T", 2)];

    [Fact]
    public void The_least_number_of_moves_and_the_best_plan_for_each_are_what_brute_force_finds() => Gen.ULong.Sample(
        seed =>
        {
            var problem = Small.Problem(seed, most: 5, bonds: 3);
            var before = Small.Plan(problem, seed, leaveOut: (int)(seed % 3));
            var options = Reseater.Reseat(problem, [.. before, new("Left", problem.Tables[0].Id, 0)], [.. problem.Guests.Select(guest => guest.Id)], MostMoves, CancellationToken.None);

            var best = BruteForce.Plans(problem).Select(plan => (Moves: Moves(before, plan), Evaluator.Evaluate(problem, plan).Score.Total)).Where(plan => plan.Moves <= MostMoves)
                .GroupBy(plan => plan.Moves).OrderBy(group => group.Key).Select(group => (group.Key, Total: group.Max(plan => plan.Total))).ToList();
            var rising = best.Where((one, index) => best.Take(index).All(fewer => fewer.Total < one.Total));

            Assert.Equal(rising, options.Select(option => (option.Moves, option.Score.Total)));
            Assert.All(options, option => IsRight(problem, before, option));
            Assert.All(options, option => Assert.True(option is { IsLeast: true, IsBest: true }));
        },
        iter: Seeds);

    [Fact]
    public void After_a_cancellation_nobody_has_to_move_and_what_moves_would_gain_is_shown()
    {
        var problem = Table with { Wishes = [new Wish("Ada", "Cy", 3, Scope.Adjacent)] };

        var options = Reseater.Reseat(problem, [.. Plan, new Place("Dee", "T", 3)], [], 3, CancellationToken.None);

        Assert.Equal([0, 1], options.Select(option => option.Moves));
        Assert.Empty(options[0].Changes);
        Assert.Single(options[1].Changes);
        Assert.Equal(3 + 6, options[1].Score.Total - options[0].Score.Total);
    }

    [Fact]
    public void A_walk_in_takes_the_free_chair_and_others_without_a_seat_stay_without()
    {
        var problem = Table with { Guests = [Ada, Bo, Cy, new("Walk", GuestRole.PlusOne), new("Late", GuestRole.PlusOne)] };

        var option = Reseater.Reseat(problem, Plan, ["Walk"], 2, CancellationToken.None)[0];

        Assert.Equal([new SeatChange("Walk", null, new Place("Walk", "T", 3))], option.Changes);
        Assert.Equal((0, 4), (option.Moves, option.Places.Count));
    }

    [Fact]
    public void A_walk_in_for_whom_the_free_chair_will_not_do_makes_somebody_rise()
    {
        var problem = Table with
        {
            Guests = [Ada, Bo, Cy, new("Walk", GuestRole.PlusOne)],
            Together = [new PairRule("near", "Walk", "Bo", Scope.Adjacent)],
            Pins = [new Pin("stay", "Cy", "T", 2)],
        };

        var option = Reseater.Reseat(problem, Plan, ["Walk"], 2, CancellationToken.None)[0];

        Assert.Equal([new SeatChange("Ada", Plan[0], new Place("Ada", "T", 3)), new SeatChange("Walk", null, new Place("Walk", "T", 0))], option.Changes);
    }

    [Fact]
    public void A_pin_set_elsewhere_is_a_swap_and_a_locked_guest_never_moves()
    {
        var problem = Table with { Tables = [new("T", TableKind.Round, 3)], Pins = [new Pin("want", "Ada", "T", 1), new Pin("stay", "Cy", "T", 2)] };

        var option = Assert.Single(Reseater.Reseat(problem, Plan, [], 3, CancellationToken.None));

        Assert.Equal((2, true), (option.Moves, option.IsLeast));
        Assert.Equal(["Ada", "Bo"], option.Changes.Select(change => change.Guest));
    }

    [Fact]
    public void A_blocked_chair_moves_who_sat_on_it()
    {
        var problem = Table with { Tables = [new("T", TableKind.Round, 4) { BlockedSeats = [1] }] };

        Assert.Equal([new SeatChange("Bo", Plan[1], new Place("Bo", "T", 3))], Reseater.Reseat(problem, Plan, [], 3, CancellationToken.None)[0].Changes);
    }

    [Fact]
    public void When_the_rules_clash_or_too_few_may_move_there_is_no_option()
    {
        var problem = Table with { Tables = [new("T", TableKind.Round, 3)], Pins = [new Pin("want", "Ada", "T", 1)] };

        Assert.Empty(Reseater.Reseat(problem, Plan, [], 1, CancellationToken.None));
        Assert.Empty(Reseater.Reseat(problem with { Apart = [new PairRule("far", "Ada", "Bo", Scope.Table)] }, Plan, [], 3, CancellationToken.None));
    }

    /// <summary>Whatever happens late in a room as large as these, each option keeps the rules and counts its moves.</summary>
    [Theory]
    [InlineData("dinner-a-1", 0)]
    [InlineData("dinner-b-1", 4)]
    [InlineData("gala-1", 0)]
    public void In_a_full_room_every_option_keeps_the_rules(string name, int seed)
    {
        var dinner = SharedProblems.Load(name);
        var before = Late.Plan(dinner);
        Assert.All(Late.Changes(dinner, before, seed), change =>
        {
            var options = Reseater.Reseat(change.After, before, change.MustSeat, 3, CancellationToken.None);
            Assert.NotEmpty(options);
            Assert.True(options[0].IsLeast);
            Assert.All(options, option => IsRight(change.After, before, option));
            Assert.Equal(options.OrderBy(option => option.Moves).ThenBy(option => option.Score.Total), options);
        });
    }

    [Fact]
    public void It_stops_when_asked() => Assert.Throws<OperationCanceledException>(() => Reseater.Reseat(Table, Plan, [], 3, new CancellationToken(canceled: true)));

    private static void IsRight(SeatingProblem problem, IReadOnlyList<Place> before, ReseatOption option)
    {
        var judged = Evaluator.Evaluate(problem, option.Places);
        Assert.Equal((option.Score, true), (judged.Score, judged.IsPlan));
        Assert.Equal(Moves(before, option.Places), option.Moves);
        Assert.Equal(option.Places.Except(before), option.Changes.Select(change => change.To));
        Assert.Equal(option.Moves, option.Changes.Count(change => change.From is not null));
        Assert.All(option.Changes, change => Assert.Equal(change.From, before.Where(place => string.Equals(place.Guest, change.Guest, StringComparison.Ordinal)).Cast<Place?>().FirstOrDefault()));
    }

    private static int Moves(IReadOnlyList<Place> before, IReadOnlyList<Place> after)
    {
        var had = before.Select(place => place.Guest).ToHashSet(StringComparer.Ordinal);
        return after.Except(before).Count(place => had.Contains(place.Guest));
    }
}
