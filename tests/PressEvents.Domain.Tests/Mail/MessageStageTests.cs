using PressEvents.Domain.Mail;

namespace PressEvents.Domain.Tests.Mail;

public sealed class MessageStageTests
{
    [Theory]
    [InlineData("Europe/Paris", "2026-04-02T17:00Z", -4, "10:00", "2026-03-29T08:00Z")]     // summer time began that night
    [InlineData("Europe/Paris", "2026-04-02T17:00Z", -5, "10:00", "2026-03-28T09:00Z")]
    [InlineData("Europe/Paris", "2026-04-02T17:00Z", -4, "02:30", "2026-03-29T01:00Z")]     // 02:30 does not exist; 03:00 does
    [InlineData("Europe/Paris", "2026-10-28T18:00Z", -3, "02:30", "2026-10-25T00:30Z")]     // it comes twice; the first
    [InlineData("America/New_York", "2026-11-03T01:00Z", -1, "10:00", "2026-11-01T15:00Z")] // the evening is the day before there
    [InlineData("Pacific/Apia", "2012-01-02T06:00Z", -3, "10:00", "2011-12-30T10:00Z")]     // the day that Samoa left out: the next moment there is
    [InlineData("Antarctica/Troll", "2026-03-31T12:00Z", -2, "01:30", "2026-03-29T01:00Z")] // clocks leap by two hours
    public void Its_time_is_what_the_clocks_of_the_place_show_on_that_day(string zone, string anchor, int days, string at, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected, null),
            MessageStage.DueAt(DateTimeOffset.Parse(anchor, null), days, TimeOnly.Parse(at, null), TimeZoneInfo.FindSystemTimeZoneById(zone)));
}
