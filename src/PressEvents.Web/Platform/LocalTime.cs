using PressEvents.Domain;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform;

/// <summary>Turns wall time in a zone into an instant, and says so when a clock change makes it missing or double.</summary>
public static class LocalTime
{
    public static Result<DateTimeOffset> ToInstant(DateTime wall, string zone, string field)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var info))
        {
            return new Invalid(field, $"“{zone}” is not a time zone we know; write it like Europe/Vienna.");
        }

        var local = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        if (info.IsInvalidTime(local))
        {
            return new Invalid(field, $"{local:HH:mm} does not exist on {local:d MMMM yyyy} in {EventWords.City(zone)}: the clocks go forward.");
        }

        // Twice that night: the earlier of the two, which is still summer time.
        var offset = info.IsAmbiguousTime(local) ? info.GetAmbiguousTimeOffsets(local).Max() : info.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
