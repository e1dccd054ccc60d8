using PressEvents.Domain.Mail;

namespace PressEvents.Domain.Tests.Mail;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("Europe/Paris", "2026-06-10T08:00", "2026-06-10T08:00")]
    [InlineData("Europe/Paris", "2026-06-10T20:59", "2026-06-10T20:59")]
    [InlineData("Europe/Paris", "2026-06-10T21:00", "2026-06-11T08:00")]
    [InlineData("Europe/Paris", "2026-06-10T23:59", "2026-06-11T08:00")]
    [InlineData("Europe/Paris", "2026-06-10T00:00", "2026-06-10T08:00")]
    [InlineData("Europe/Paris", "2026-06-10T07:59", "2026-06-10T08:00")]
    [InlineData("Asia/Kolkata", "2026-06-10T21:30", "2026-06-11T08:00")]
    [InlineData("Pacific/Apia", "2011-12-29T22:00", "2011-12-31T08:00")]    // Samoa had no 30 December that year
    [InlineData("Europe/Paris", "2026-03-28T22:00", "2026-03-29T08:00")]    // the clocks go forward that night
    [InlineData("Europe/Paris", "2026-10-24T22:00", "2026-10-25T08:00")]    // and back
    public void Whoever_would_be_woken_gets_it_in_their_morning(string zone, string wall, string expected)
    {
        var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var at = new DateTimeOffset(DateTime.Parse(wall, null), info.GetUtcOffset(DateTime.Parse(wall, null)));

        var after = QuietHours.After(at, info);

        Assert.Equal(DateTime.Parse(expected, null), TimeZoneInfo.ConvertTime(after, info).DateTime);
        Assert.True(after >= at);
    }
}
