using CsCheck;
using PressEvents.Seating.Explaining;
using PressEvents.Seating.Scoring;
using PressEvents.Seating.Tests.Support;

namespace PressEvents.Seating.Tests.Explaining;

public sealed class StandingTests
{
    [Fact]
    public void After_every_exchange_the_score_is_the_judges() => Gen.ULong.Sample(
        seed =>
        {
            var problem = Small.Problem(seed);
            var (facts, dice) = (new Facts(problem), new Small(seed + 1));
            var standing = new Standing(facts, facts.Room.SeatsOf(Small.Plan(problem, seed)));
            for (var times = 0; times < 10; times++)
            {
                standing.Exchange(dice.Below(facts.Room.GuestCount), dice.Below(facts.Room.SeatCount));
                Assert.Equal(Evaluator.Evaluate(problem, facts.Room.PlacesOf(standing.SeatOf)).Score, standing.Points.ToScore());
            }
        },
        iter: 2_000);

    [Fact]
    public void Who_breaks_what_is_as_the_judge_says() => Gen.ULong.Sample(
        seed =>
        {
            var problem = Small.Problem(seed, bonds: 4);
            var (facts, dice) = (new Facts(problem), new Small(seed + 1));
            var standing = new Standing(facts, facts.Room.SeatsOf(Small.Plan(problem, seed)));
            standing.Exchange(dice.Below(facts.Room.GuestCount), dice.Below(facts.Room.SeatCount));
            var rules = new HardRules(facts, standing);
            var guests = Enumerable.Range(0, facts.Room.GuestCount).ToList();

            var judged = Evaluator.Evaluate(problem, facts.Room.PlacesOf(standing.SeatOf)).Breaches.Select(breach => breach.Rule);

            Assert.Equal(judged.Order(StringComparer.Ordinal), guests.SelectMany(rules.Broken).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            Assert.All(guests, guest => Assert.Equal(!rules.Broken(guest).Any(), rules.Keeps(guest)));
        },
        iter: 2_000);

    [Fact]
    public void A_thousand_exchanges_in_a_hall_are_scored_as_the_judge_scores_them()
    {
        var problem = SharedProblems.Load("hall-1");
        var (facts, dice) = (new Facts(problem), new Small(7));
        var standing = new Standing(facts, facts.Room.SeatsOf(Small.Plan(problem, 7)));
        for (var times = 0; times < 1_000; times++)
        {
            standing.Exchange(dice.Below(facts.Room.GuestCount), dice.Below(facts.Room.SeatCount));
        }

        Assert.Equal(Evaluator.Evaluate(problem, facts.Room.PlacesOf(standing.SeatOf)).Score, standing.Points.ToScore());
    }
}
