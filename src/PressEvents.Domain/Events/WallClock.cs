namespace PressEvents.Domain.Events;

/// <summary>What the clocks of a place show, and when.</summary>
public static class WallClock
{
    private const int FirstYear = 1;
    private const int LastYear = 9999;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Every instant at which the clocks of the zone show this, the earlier first: none in the hour or day they leave out, two in
    /// the hour that comes twice. Tried out rather than asked: .NET’s own answer knows neither Samoa’s lost day nor Ireland’s autumn.
    /// </summary>
    public static IReadOnlyList<DateTimeOffset> InstantsOf(DateTime wall, TimeZoneInfo zone)
    {
        var near = new DateTimeOffset(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), TimeSpan.Zero);
        if (near.Year is <= FirstYear or >= LastYear)
        {
            return [near];    // a day less or more would be no date
        }

        TimeSpan[] offsets = [zone.GetUtcOffset(near.AddDays(-1)), zone.GetUtcOffset(near.AddDays(1))];
        return [.. offsets.Distinct().Select(offset => near - offset).Where(at => TimeZoneInfo.ConvertTime(at, zone).DateTime == near.DateTime).Order()];
    }

    /// <summary>
    /// The instant at which the clocks of the zone show this: the earlier where it comes twice, and where the clocks leave it out, the
    /// next quarter of an hour that they show.
    /// </summary>
    public static DateTimeOffset At(DateTime wall, TimeZoneInfo zone)
    {
        while (true)
        {
            if (InstantsOf(wall, zone) is [var first, ..])
            {
                return first;
            }

            wall += Step;
        }
    }
}
