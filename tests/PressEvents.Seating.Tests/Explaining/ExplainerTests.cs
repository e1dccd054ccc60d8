using CsCheck;
using PressEvents.Seating.Explaining;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Tests.Explaining;

public sealed class ExplainerTests
{
    private static readonly ProblemGuest Star = new("Star", GuestRole.Talent);
    private static readonly ProblemGuest Ada = new("Ada", GuestRole.Journalist) { Outlet = "Post", Priority = 3 };
    private static readonly ProblemGuest Bo = new("Bo", GuestRole.Journalist) { Outlet = "Post", Priority = 1 };
    private static readonly ProblemGuest Cy = new("Cy", GuestRole.Host);

    private static readonly SeatingProblem Four = new("four", [new("T", TableKind.Round, 4)], [Star, Ada, Bo, Cy]);

    private static readonly Place[] Plan = [new("Star", "T", 0), new("Ada", "T", 1), new("Bo", "T", 2), new("Cy", "T", 3)];

    [Fact]
    public void A_seat_says_what_it_earns_what_it_serves_and_what_the_next_best_would_cost()
    {
        var problem = Four with
        {
            Together = [new PairRule("near", "Ada", "Star", Scope.Adjacent)],
            Pins = [new Pin("pin", "Cy", "T")],
            Wishes = [new Wish("Ada", "Bo", 4, Scope.Adjacent), new Wish("Ada", "Cy", -5, Scope.Adjacent)],
        };

        var ada = Explainer.Explain(problem, Plan, CancellationToken.None).Seats[1];

        Assert.Equal(new Place("Ada", "T", 1), ada.Place);
        Assert.Equal(["near"], ada.Rules);
        Assert.Equal([0, 1], ada.Wishes);
        Assert.Equal(new Score(Face: 36, Wish: 4, Outlet: -6, Beat: 0, Host: 0, Language: 0), ada.Share);

        // With Cy she stays beside the star, and beside Bo; nobody else may take her from the star's side but the star.
        Assert.Equal(new Exchange("Ada", new Place("Ada", "T", 3), "Cy", new Score(0, 0, 0, 0, 0, 0)), ada.NextBest);
        Assert.Equal(["pin"], Explainer.ExplainSeat(problem, Plan, "Cy", CancellationToken.None).Rules);
    }

    [Fact]
    public void The_share_of_a_talent_is_what_others_get_from_them() =>
        Assert.Equal(36 + 6, Explainer.ExplainSeat(Four, Plan, "Star", CancellationToken.None).Share.Face);

    [Fact]
    public void A_wish_not_met_says_what_it_would_cost()
    {
        var problem = Four with { Wishes = [new Wish("Bo", "Star", 10, Scope.Adjacent)] };

        var unmet = Assert.Single(Explainer.Explain(problem, Plan, CancellationToken.None).Unmet);

        Assert.Equal((0, UnmetReason.Improvable), (unmet.Wish, unmet.Reason));
        Assert.Equal(new Score(6, 10, 0, 0, 0, 0), unmet.Cheapest!.Difference);
        Assert.Equal(("Bo", "Cy"), (unmet.Cheapest.Guest, unmet.Cheapest.With));
    }

    [Fact]
    public void A_wish_against_a_rule_names_the_rule_and_not_those_that_would_be_in_the_way_besides()
    {
        var problem = Four with
        {
            Apart = [new PairRule("far", "Bo", "Star", Scope.Adjacent)],
            Pins = [new Pin("pin", "Cy", "T", 3)],
            Wishes = [new Wish("Star", "Bo", 10, Scope.Adjacent)],
        };

        var unmet = Assert.Single(Explainer.Explain(problem, Plan, CancellationToken.None).Unmet);

        Assert.Equal((UnmetReason.Forbidden, null), (unmet.Reason, unmet.Cheapest));
        Assert.Equal(["far"], Assert.Single(unmet.Forbidden).Rules);
    }

    [Fact]
    public void A_wish_blocked_by_pins_and_chairs_names_each_way_that_is_closed()
    {
        var problem = new SeatingProblem("two", [new("T", TableKind.Open, 1), new("U", TableKind.Open, 2) { BlockedSeats = [1] }], [Ada, Bo])
        {
            Pins = [new Pin("pin", "Ada", "T")],
            Wishes = [new Wish("Ada", "Bo", 5, Scope.Table), new Wish("Ada", "Bo", 0, Scope.Table)],
        };

        var unmet = Assert.Single(Explainer.Explain(problem, [new("Ada", "T", 0), new("Bo", "U", 0)], CancellationToken.None).Unmet);

        Assert.Equal(["blocked:U/1", "pin"], Assert.Single(unmet.Forbidden).Rules);
    }

    [Fact]
    public void A_wish_that_no_exchange_grants_and_one_about_somebody_without_a_seat_say_so()
    {
        var problem = new SeatingProblem("apart", [new("T", TableKind.Open, 1), new("U", TableKind.Open, 1), new("V", TableKind.Open, 1)], [Ada, Bo, Cy])
        {
            Wishes = [new Wish("Ada", "Bo", 5, Scope.Table), new Wish("Ada", "Cy", -5, Scope.Table), new Wish("Ada", "Cy", 5, Scope.Table)],
        };

        var explanation = Explainer.Explain(problem, [new("Ada", "T", 0), new("Bo", "U", 0)], CancellationToken.None);

        Assert.Equal([(0, UnmetReason.OutOfReach), (2, UnmetReason.NotSeated)], explanation.Unmet.Select(unmet => (unmet.Wish, unmet.Reason)));
        Assert.Equal(["Ada", "Bo"], explanation.Seats.Select(seat => seat.Place.Guest));
    }

    [Fact]
    public void Shares_and_next_best_seats_are_what_the_judge_makes_of_them() => Gen.ULong.Sample(
        seed =>
        {
            var problem = Small.Problem(seed);
            var plan = Small.Plan(problem, seed, leaveOut: (int)(seed % 2));
            var before = Evaluator.Evaluate(problem, plan).Score;
            foreach (var seat in Explainer.Explain(problem, plan, CancellationToken.None).Seats)
            {
                Assert.Equal(Judged.Minus(before, Evaluator.Evaluate(problem, plan.Where(place => place != seat.Place)).Score), seat.Share);
                var best = Judged.Exchanges(problem, plan, seat.Place.Guest).Where(trial => trial.Rules.Count == 0).Select(trial => (int?)trial.Difference.Total).Max();
                Assert.Equal(best, seat.NextBest?.Difference.Total);
                Judged.Confirms(problem, plan, seat.NextBest);
            }
        },
        iter: 1_000);

    [Fact]
    public void The_cheapest_way_to_a_wish_and_the_rules_against_it_are_what_the_judge_finds() => Gen.ULong.Sample(
        seed =>
        {
            var problem = Small.Problem(seed, bonds: 3);
            var plan = Small.Plan(problem, seed);
            foreach (var unmet in Explainer.Explain(problem, plan, CancellationToken.None).Unmet)
            {
                var wish = problem.Wishes[unmet.Wish];
                var granting = new[] { wish.A, wish.B }.SelectMany(guest => Judged.Exchanges(problem, plan, guest)).Where(trial => Judged.Grants(problem, trial.Plan, wish)).ToList();
                Assert.Equal(granting.Where(trial => trial.Rules.Count == 0).Select(trial => (int?)trial.Difference.Total).Max(), unmet.Cheapest?.Difference.Total);
                Assert.Equal(unmet.Cheapest is null && granting.Count > 0 ? granting.Min(trial => trial.Rules.Count) : null, unmet.Forbidden.Select(way => (int?)way.Rules.Count).FirstOrDefault());
                Assert.Equal(granting.Count == 0, unmet.Reason is UnmetReason.OutOfReach);
                Judged.Confirms(problem, plan, unmet.Cheapest);
            }
        },
        iter: 1_000);

    [Fact]
    public void It_stops_when_asked() => Assert.Throws<OperationCanceledException>(() => Explainer.Explain(Four, Plan, new CancellationToken(canceled: true)));
}
