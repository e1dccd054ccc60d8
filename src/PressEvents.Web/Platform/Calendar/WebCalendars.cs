using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PressEvents.Domain.Events;

namespace PressEvents.Web.Platform.Calendar;

/// <summary>Addresses that open a web calendar with the evening filled in. They name the evening only: no guest, no link, nothing under embargo.</summary>
public static class WebCalendars
{
    private const string Instant = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>Each calendar's own name, and its address.</summary>
    public static IReadOnlyList<(string Name, string Address)> Of(PressEvent pressEvent)
    {
        string At(DateTimeOffset at, string format) => at.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
        var (start, end) = (pressEvent.StartsAt, pressEvent.EndsAt);
        var place = string.Join(", ", new[] { pressEvent.Venue, pressEvent.Address }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return
        [
            ("Google", Address("https://calendar.google.com/calendar/render", ("action", "TEMPLATE"), ("text", pressEvent.Title), ("dates", $"{At(start, Instant)}/{At(end, Instant)}"), ("ctz", pressEvent.TimeZone), ("location", place))),
            ("Outlook.com", Outlook("https://outlook.live.com/calendar/0/deeplink/compose")),
            ("Office 365", Outlook("https://outlook.office.com/calendar/0/deeplink/compose")),
            ("Yahoo", Address("https://calendar.yahoo.com/", ("v", "60"), ("title", pressEvent.Title), ("st", At(start, Instant)), ("et", At(end, Instant)), ("in_loc", place))),
        ];

        string Outlook(string address) => Address(address, ("path", "/calendar/action/compose"), ("rru", "addevent"), ("subject", pressEvent.Title),
            ("startdt", At(start, "yyyy-MM-dd'T'HH:mm:ss'Z'")), ("enddt", At(end, "yyyy-MM-dd'T'HH:mm:ss'Z'")), ("location", place));
    }

    private static string Address(string calendar, params (string Name, string Value)[] query) =>
        QueryHelpers.AddQueryString(calendar, query.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)));
}
