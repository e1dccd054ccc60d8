using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Tests.Briefing;

public sealed class PackAccessTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<GuestStatus> Statuses => [.. Enum.GetValues<GuestStatus>()];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Only_those_who_come_may_have_a_pack(GuestStatus status)
    {
        var missing = PackAccess.Missing(Dinner(), Claim(status));

        Assert.Equal(status is GuestStatus.Accepted or GuestStatus.Arrived ? [] : [new OnlyForComing(status)], missing);
    }

    [Fact]
    public void Everything_that_is_missing_is_named_at_once()
    {
        var missing = PackAccess.Missing(Dinner(isPublished: false), Claim(GuestStatus.Invited, rules: 3));

        Assert.Equal([new OnlyForComing(GuestStatus.Invited), new PackNotPublished(), new RulesNotAccepted(3)], missing);
    }

    [Fact]
    public void Rules_in_force_must_be_accepted_and_no_rules_need_not()
    {
        Assert.Equal([new RulesNotAccepted(2)], PackAccess.Missing(Dinner(), Claim(GuestStatus.Accepted, rules: 2)));
        Assert.Empty(PackAccess.Missing(Dinner(), Claim(GuestStatus.Accepted, rules: 2, accepted: true)));
        Assert.Empty(PackAccess.Missing(Dinner(), Claim(GuestStatus.Accepted)));
    }

    [Fact]
    public void A_cancelled_evening_has_no_packs()
    {
        var dinner = Dinner();
        dinner.MoveTo(EventState.Cancelled, Now);

        Assert.Equal([new EventCancelled()], PackAccess.Missing(dinner, Claim(GuestStatus.Accepted)));
    }

    [Fact]
    public void Where_the_event_asks_for_a_code_the_browser_must_have_proven_one()
    {
        var dinner = Dinner();
        dinner.Change(EventDetails.Of(dinner) with { AsksForCode = true });

        Assert.Equal([new DeviceNotProven()], PackAccess.Missing(dinner, Claim(GuestStatus.Accepted)));
        Assert.Empty(PackAccess.Missing(dinner, Claim(GuestStatus.Accepted) with { IsDeviceProven = true }));
    }

    [Fact]
    public void A_code_that_would_open_nothing_is_not_asked_for()
    {
        var dinner = Dinner(isPublished: false);
        dinner.Change(EventDetails.Of(dinner) with { AsksForCode = true });

        Assert.Equal([new PackNotPublished()], PackAccess.Missing(dinner, Claim(GuestStatus.Accepted)));
        Assert.Equal([new DeviceNotProven()], MaterialAccess.Missing(dinner, Claim(GuestStatus.Accepted)));
        Assert.Equal([new RulesNotAccepted(2)], MaterialAccess.Missing(dinner, Claim(GuestStatus.Accepted, rules: 2)));
    }

    private static MaterialClaim Claim(GuestStatus status, int? rules = null, bool accepted = false) => new(status, rules, accepted, IsDeviceProven: false);

    private static PressEvent Dinner(bool isPublished = true)
    {
        var dinner = new PressEvent(PressEventId.New(Now), OrganisationId.New(Now), Slug.TryParse("dinner")!.Value, new EventDetails
        {
            Title = "Dinner",
            StartsAt = Now.AddDays(21),
            EndsAt = Now.AddDays(21).AddHours(2),
            TimeZone = "America/New_York",
            Capacity = 16,
            RsvpClosesAt = Now.AddDays(17),
        }, Now);
        if (isPublished)
        {
            dinner.PublishPack(Now);
        }

        return dinner;
    }
}
