using System.Globalization;

namespace PressEvents.Web.Platform;

/// <summary>
/// How an event's times read, in its own zone and the reader's language. The header, the guest's page, mail and the pack
/// all take their words from here, so that they cannot disagree.
/// </summary>
public static class EventWords
{
    private const string NoBreak = "\u00A0";

    /// <summary>Sunday 13 December 2026, 19:00–21:00.</summary>
    public static string When(DateTimeOffset startsAt, DateTimeOffset endsAt, string zone)
    {
        var (start, end) = (In(startsAt, zone), In(endsAt, zone));
        return start.Date == end.Date
            ? $"{Day(startsAt, zone)}, {Clock(start)}–{Clock(end)}"
            : $"{Day(startsAt, zone)}, {Clock(start)} – {Day(endsAt, zone)}, {Clock(end)}";
    }

    /// <summary>Sunday 13 December 2026.</summary>
    public static string Day(DateTimeOffset at, string zone) =>
        In(at, zone).ToString($"dddd d'{NoBreak}'MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>19:00–21:00.</summary>
    public static string Hours(DateTimeOffset startsAt, DateTimeOffset endsAt, string zone) =>
        $"{Clock(In(startsAt, zone))}–{Clock(In(endsAt, zone))}";

    /// <summary>Wednesday 9 December 2026, 18:00 (New York time).</summary>
    public static string Moment(DateTimeOffset at, string zone) => $"{Day(at, zone)}, {Clock(In(at, zone))} ({Zone(zone)}{Which(at, zone)})";

    /// <summary>Sun 13 Dec, 19:00: for dense staff pages.</summary>
    public static string Short(DateTimeOffset at, string zone) =>
        In(at, zone).ToString($"ddd d'{NoBreak}'MMM, HH':'mm", CultureInfo.CurrentCulture);

    /// <summary>19:00.</summary>
    public static string Time(DateTimeOffset at, string zone) => Clock(In(at, zone));

    /// <summary>The city that names the zone, as people say it: New York time.</summary>
    public static string Zone(string zone) => $"{City(zone)} time";

    public static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>The reader's own zone, where its clock shows another time at that instant; else null.</summary>
    public static string? OtherZone(DateTimeOffset at, string zone, string? own) =>
        own is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(own, out var info) && info.GetUtcOffset(at) != In(at, zone).Offset ? own : null;

    public static DateTimeOffset In(DateTimeOffset at, string zone) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone));

    // In the hour that comes twice, which of the two: 02:30 (Paris time, UTC+2).
    private static string Which(DateTimeOffset at, string zone)
    {
        var local = In(at, zone);
        return LocalTime.InstantsOf(local.DateTime, TimeZoneInfo.FindSystemTimeZoneById(zone)).Count > 1 ? $", {Utc(local.Offset)}" : "";
    }

    private static string Utc(TimeSpan offset) =>
        $"UTC{(offset < TimeSpan.Zero ? "−" : "+")}{offset.Duration().ToString(offset.Minutes == 0 ? "%h" : "h':'mm", CultureInfo.InvariantCulture)}";

    private static string Clock(DateTimeOffset at) => at.ToString("HH':'mm", CultureInfo.InvariantCulture);
}
