using System.Globalization;
using System.Resources;
using PressEvents.Domain.Events;

namespace PressEvents.Web.Platform;

/// <summary>
/// How an event's times read, in its own zone and the reader's language. The header, the guest's page, mail and the pack
/// all take their words from here, so that they cannot disagree. Order and habits of a language are in Resources/Times.
/// </summary>
public static class EventWords
{
    private const string NoBreak = "\u00A0";

    private static readonly ResourceManager Times = new("PressEvents.Web.Resources.Times", typeof(EventWords).Assembly);
    private static readonly ResourceManager Cities = new("PressEvents.Web.Resources.Cities", typeof(EventWords).Assembly);

    /// <summary>Sunday 13 December 2026, 19:00–21:00.</summary>
    public static string When(DateTimeOffset startsAt, DateTimeOffset endsAt, string zone)
    {
        var (start, end) = (In(startsAt, zone), In(endsAt, zone));
        return start.Date == end.Date
            ? Say("OneDay", Day(start), Clock(start), Clock(end))
            : Say("TwoDays", Day(start), Clock(start), Day(end), Clock(end));
    }

    /// <summary>The same in two pieces, between which a narrow line may break.</summary>
    public static (string Day, string Hours) WhenInPieces(DateTimeOffset startsAt, DateTimeOffset endsAt, string zone)
    {
        var (whole, day) = (When(startsAt, endsAt, zone), Day(startsAt, zone) + ",");
        return whole.StartsWith(day, StringComparison.Ordinal) ? (day, whole[day.Length..].TrimStart()) : (whole, "");
    }

    /// <summary>Sunday 13 December 2026.</summary>
    public static string Day(DateTimeOffset at, string zone) => Day(In(at, zone));

    /// <summary>19:00–21:00.</summary>
    public static string Hours(DateTimeOffset startsAt, DateTimeOffset endsAt, string zone) =>
        Say("Hours", Clock(In(startsAt, zone)), Clock(In(endsAt, zone)));

    /// <summary>Wednesday 9 December 2026, 18:00 (New York time).</summary>
    public static string Moment(DateTimeOffset at, string zone) => Say("Moment", Day(at, zone), Clock(In(at, zone)), Zone(zone) + Which(at, zone));

    /// <summary>Sun 13 Dec, 19:00: for dense staff pages.</summary>
    public static string Short(DateTimeOffset at, string zone) =>
        In(at, zone).ToString($"ddd d'{NoBreak}'MMM, HH':'mm", CultureInfo.CurrentCulture);

    /// <summary>19:00.</summary>
    public static string Time(DateTimeOffset at, string zone) => Say("Time", Clock(In(at, zone)));

    /// <summary>The city that names the zone, as people say it: New York time.</summary>
    public static string Zone(string zone)
    {
        var city = City(zone);
        return Cities.GetString($"{zone} time", CultureInfo.CurrentUICulture) ?? Say(BeginsWithVowel(city) ? "ZoneBeforeVowel" : "Zone", city);
    }

    /// <summary>The zone's city as the reader's language calls it, or as its own country does.</summary>
    public static string City(string zone) =>
        Cities.GetString(zone, CultureInfo.CurrentUICulture) ?? zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>The reader's own zone, where its clock shows another time at that instant; else null.</summary>
    public static string? OtherZone(DateTimeOffset at, string zone, string? own) =>
        own is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(own, out var info) && info.GetUtcOffset(at) != In(at, zone).Offset ? own : null;

    public static DateTimeOffset In(DateTimeOffset at, string zone) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone));

    // In the hour that comes twice, which of the two: 02:30 (Paris time, UTC+2).
    private static string Which(DateTimeOffset at, string zone)
    {
        var local = In(at, zone);
        return WallClock.InstantsOf(local.DateTime, TimeZoneInfo.FindSystemTimeZoneById(zone)).Count > 1 ? $", {Utc(local.Offset)}" : "";
    }

    private static string Utc(TimeSpan offset) =>
        $"UTC{(offset < TimeSpan.Zero ? "−" : "+")}{offset.Duration().ToString(offset.Minutes == 0 ? "%h" : "h':'mm", CultureInfo.InvariantCulture)}";

    private static string Day(DateTimeOffset at) => at.ToString(Pattern(at.Day == 1 ? "DayFirst" : "Day"), CultureInfo.CurrentCulture);

    private static string Clock(DateTimeOffset at) => at.ToString(Pattern(at.Minute == 0 ? "ClockFull" : "Clock"), CultureInfo.InvariantCulture);

    private static string Say(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Pattern(key), values);

    private static string Pattern(string key) => Times.GetString(key, CultureInfo.CurrentUICulture)
        ?? throw new InvalidOperationException($"Times.resx has no “{key}”.");

    private static bool BeginsWithVowel(string city) =>
        city.Normalize(System.Text.NormalizationForm.FormD) is [var first, ..] && "AEIOUaeiou".Contains(first, StringComparison.Ordinal);
}
