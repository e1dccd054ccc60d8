using System.Globalization;
using PressEvents.Domain.Briefing;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>When a release opens: on the clocks of its place, on those of the event where they differ, and whether it has.</summary>
internal sealed record ReleaseOpening(bool IsOpen, string Local, string? Here)
{
    public static ReleaseOpening Of(Release release, DateTimeOffset now, string eventZone)
    {
        var wall = release.On.ToDateTime(release.At ?? TimeOnly.MinValue);
        var instant = LocalTime.ToInstant(wall, release.TimeZone, "Time") is { IsDone: true } found ? found.Value : new DateTimeOffset(wall, TimeSpan.Zero);
        if (release.At is null)
        {
            return new ReleaseOpening(now >= instant, $"{release.On.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)}, in {EventWords.City(release.TimeZone)}", null);
        }

        var here = EventWords.OtherZone(instant, release.TimeZone, eventZone);
        return new ReleaseOpening(now >= instant, EventWords.Moment(instant, release.TimeZone), here is null ? null : $"{EventWords.Short(instant, here)} in {EventWords.City(here)}");
    }
}
