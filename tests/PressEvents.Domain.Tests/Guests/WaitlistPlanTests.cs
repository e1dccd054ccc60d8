using PressEvents.Domain.Guests;

namespace PressEvents.Domain.Tests.Guests;

public sealed class WaitlistPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Places_go_to_those_who_wait_in_their_order()
    {
        var (first, second, third) = (Waits(1), Waits(1), Waits(1));

        Assert.Equal([new(first.Id, 1), new(second.Id, 1)], WaitlistPlan.For([first, second, third], 2).Offers);
    }

    [Fact]
    public void A_party_gets_all_its_places_or_none_and_who_fits_behind_it_goes_first()
    {
        var (three, two, one) = (Waits(3), Waits(2), Waits(1));

        var plan = WaitlistPlan.For([three, two, one], 2);

        Assert.Equal([new(two.Id, 2)], plan.Offers);
        Assert.Equal([new(three.Id, 3, 2)], plan.PassedOver);
    }

    [Fact]
    public void Nobody_is_passed_over_where_nobody_behind_was_offered_anything()
    {
        var plan = WaitlistPlan.For([Waits(3), Waits(2)], 1);

        Assert.Empty(plan.Offers);
        Assert.Empty(plan.PassedOver);
    }

    [Fact]
    public void A_party_that_may_be_split_gets_what_is_free()
    {
        var (party, one) = (Waits(3) with { MaySplit = true }, Waits(1));

        Assert.Equal([new(party.Id, 2)], WaitlistPlan.For([party, one], 2).Offers);
    }

    [Fact]
    public void Whoever_is_kept_back_or_has_an_offer_is_not_offered_another()
    {
        var (held, next) = (Waits(1) with { IsEligible = false }, Waits(1));

        Assert.Equal([new(next.Id, 1)], WaitlistPlan.For([held, next], 1).Offers);
    }

    [Fact]
    public void A_full_room_offers_nothing() => Assert.Empty(WaitlistPlan.For([Waits(1)], 0).Offers);

    private static WaitingParty Waits(int size) => new(PartyId.New(Now), size, MaySplit: false);
}
