using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;

namespace PressEvents.Domain.Tests.Rules;

public sealed class EmbargoTermsTests
{
    private static readonly DateTimeOffset Lifts = new(2026, 12, 14, 14, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void An_embargo_is_lifted_from_its_very_instant_on(int seconds, bool lifted)
    {
        var embargo = new Embargo(EmbargoId.New(Lifts), Dinner(null), new EmbargoWindow("Japan", null, Lifts, "Asia/Tokyo"));

        Assert.Equal(lifted, embargo.IsLiftedAt(Lifts.AddSeconds(seconds)));
    }

    [Fact]
    public void Without_any_instant_nothing_lifts_by_itself()
    {
        Assert.Equal(EmbargoStanding.Undated, EmbargoTerms.Of(Dinner(null), []).StandingAt(Lifts.AddYears(9)));
    }

    [Fact]
    public void The_events_own_covers_everybody_no_other_does_and_stands_last()
    {
        var terms = EmbargoTerms.Of(Dinner(Lifts), [Window("Japan", null, 3), Window("France", "print", -1)]);

        Assert.Equal(["France", "Japan", null], terms.Windows.Select(window => window.Territory));
        Assert.True(terms.AreSeveral);
        Assert.Equal((Lifts.AddHours(-1), Lifts.AddHours(3)), (terms.FirstLiftsAt, terms.LastLiftsAt));
    }

    [Theory]
    [InlineData(-3601, EmbargoStanding.Held)]
    [InlineData(-3600, EmbargoStanding.Partly)]
    [InlineData(0, EmbargoStanding.Partly)]
    [InlineData(10799, EmbargoStanding.Partly)]
    [InlineData(10800, EmbargoStanding.Lifted)]
    public void What_is_free_for_some_is_free_for_everybody_only_with_the_last(int seconds, EmbargoStanding standing)
    {
        var terms = EmbargoTerms.Of(Dinner(Lifts), [Window("Japan", null, 3), Window(null, "print", -1)]);

        Assert.Equal(standing, terms.StandingAt(Lifts.AddSeconds(seconds)));
    }

    [Fact]
    public void Territory_and_format_are_the_same_in_capitals_or_not()
    {
        Assert.True(Window("Japan", "Print", 0).Covers(Window("japan", "print", 1)));
        Assert.False(Window("Japan", "Print", 0).Covers(Window("Japan", null, 0)));
    }

    private static EmbargoWindow Window(string? territory, string? format, int hours) => new(territory, format, Lifts.AddHours(hours), "Asia/Tokyo");

    private static PressEvent Dinner(DateTimeOffset? lifts) => new(PressEventId.New(Lifts), OrganisationId.New(Lifts), Slug.TryParse("dinner")!.Value, new EventDetails
    {
        Title = "Dinner",
        StartsAt = Lifts.AddDays(-1),
        EndsAt = Lifts.AddDays(-1).AddHours(2),
        TimeZone = "America/New_York",
        Capacity = 16,
        RsvpClosesAt = Lifts.AddDays(-4),
        EmbargoLiftsAt = lifts,
    }, Lifts);
}
