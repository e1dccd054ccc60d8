using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Tests.Platform;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("2026-12-13T19:00", "America/New_York", "2026-12-14T00:00Z")]
    [InlineData("2026-07-01T19:00", "America/New_York", "2026-07-01T23:00Z")]
    [InlineData("2026-07-01T19:00", "Asia/Kolkata", "2026-07-01T13:30Z")]
    [InlineData("2026-07-01T19:00", "Antarctica/Troll", "2026-07-01T17:00Z")]
    [InlineData("2026-10-25T02:30", "Europe/Paris", "2026-10-25T00:30Z")]   // twice that night: the first of the two
    public void Wall_time_in_a_zone_is_an_instant(string wall, string zone, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, null), LocalTime.ToInstant(DateTime.Parse(wall, null), zone, "startsAt").Value);

    [Fact]
    public void A_time_the_clock_change_skips_is_refused_with_a_sentence()
    {
        var result = LocalTime.ToInstant(new DateTime(2026, 3, 29, 2, 30, 0, DateTimeKind.Unspecified), "Europe/Paris", "startsAt");

        Assert.Contains("clocks go forward", Assert.IsType<Invalid>(result.Refusal).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_instant_reads_differently_in_each_zone_and_right_on_both_sides_of_a_clock_change()
    {
        var before = new DateTimeOffset(2026, 10, 24, 17, 0, 0, TimeSpan.Zero);

        Assert.Equal("19:00", EventWords.Time(before, "Europe/Paris"));
        Assert.Equal("18:00", EventWords.Time(before.AddDays(1), "Europe/Paris"));
        Assert.Equal("13:00", EventWords.Time(before, "America/New_York"));
    }
}
