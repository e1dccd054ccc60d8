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
        var missing = PackAccess.Missing(Dinner(), status, rulesInForce: null, acceptedThem: false);

        Assert.Equal(status is GuestStatus.Accepted or GuestStatus.Arrived ? [] : [new PackOnlyForComing(status)], missing);
    }

    [Fact]
    public void Everything_that_is_missing_is_named_at_once()
    {
        var missing = PackAccess.Missing(Dinner(isPublished: false), GuestStatus.Invited, rulesInForce: 3, acceptedThem: false);

        Assert.Equal([new PackOnlyForComing(GuestStatus.Invited), new PackNotPublished(), new RulesNotAccepted(3)], missing);
    }

    [Fact]
    public void Rules_in_force_must_be_accepted_and_no_rules_need_not()
    {
        Assert.Equal([new RulesNotAccepted(2)], PackAccess.Missing(Dinner(), GuestStatus.Accepted, rulesInForce: 2, acceptedThem: false));
        Assert.Empty(PackAccess.Missing(Dinner(), GuestStatus.Accepted, rulesInForce: 2, acceptedThem: true));
        Assert.Empty(PackAccess.Missing(Dinner(), GuestStatus.Accepted, rulesInForce: null, acceptedThem: false));
    }

    [Fact]
    public void A_cancelled_evening_has_no_packs()
    {
        var dinner = Dinner();
        dinner.MoveTo(EventState.Cancelled, Now);

        Assert.Equal([new EventCancelled()], PackAccess.Missing(dinner, GuestStatus.Accepted, null, false));
    }

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
