using PressEvents.Domain.Events;

namespace PressEvents.Domain.Mail;

/// <summary>The hours at which planned mail waits for the reader's morning, by the clocks of the place they live in.</summary>
public static class QuietHours
{
    private static readonly TimeOnly Evening = new(21, 0);
    private static readonly TimeOnly Morning = new(8, 0);

    /// <summary>This instant, or the morning after where it lies in the quiet hours.</summary>
    public static DateTimeOffset After(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        if (time >= Morning && time < Evening)
        {
            return at;
        }

        var day = DateOnly.FromDateTime(local).AddDays(time >= Evening ? 1 : 0);

        // Where the clocks leave that morning out, the next moment they show may be one of night.
        return After(WallClock.At(day.ToDateTime(Morning), zone), zone);
    }
}
