using System.Globalization;

namespace PressEvents.Web.Platform;

/// <summary>How long ago something happened, short enough for a column.</summary>
public static class Ago
{
    public static string Words(DateTimeOffset at, DateTimeOffset now, string zone)
    {
        var (then, today) = (EventWords.In(at, zone), EventWords.In(now, zone));
        return (now - at) switch
        {
            { TotalMinutes: < 1 } => "just now",
            { TotalHours: < 1 } past => $"{(int)past.TotalMinutes}\u00A0min",
            { TotalHours: < 12 } past when then.Date == today.Date => $"{(int)past.TotalHours}\u00A0h",
            _ when then.Date == today.Date => then.ToString("HH':'mm", CultureInfo.InvariantCulture),
            _ when then.Date == today.Date.AddDays(-1) => "yesterday",
            _ => then.ToString("d'\u00A0'MMM", CultureInfo.CurrentCulture),
        };
    }
}
