using System.Globalization;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Terms;

/// <summary>An embargo as it is typed: wall time in its own zone.</summary>
public sealed class EmbargoForm
{
    private const string WallTime = "yyyy-MM-dd'T'HH:mm";

    public string? Territory { get; set; }

    public string? Format { get; set; }

    public string? LiftsAt { get; set; }

    public string? TimeZone { get; set; }

    public static EmbargoForm Of(EmbargoWindow window) => new()
    {
        Territory = window.Territory,
        Format = window.Format,
        LiftsAt = EventWords.In(window.LiftsAt, window.TimeZone).ToString(WallTime, CultureInfo.InvariantCulture),
        TimeZone = window.TimeZone,
    };

    /// <summary>The embargo, or what is wrong first: among it a time that the clocks leave out.</summary>
    public Result<EmbargoWindow> Read()
    {
        var (territory, format, zone) = (Typed.Text(Territory), Typed.Text(Format), Typed.Text(TimeZone) ?? "");
        if (territory is null && format is null)
        {
            return new Invalid(nameof(Territory), "Say for which territory or format; the embargo for everybody stands in the event’s settings.");
        }

        if ((Typed.TooLong(nameof(Territory), Territory, Embargo.WordLength) ?? Typed.TooLong(nameof(Format), Format, Embargo.WordLength)) is { } tooLong)
        {
            return tooLong;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            return new Invalid(nameof(TimeZone), zone.Length == 0 ? "Say in which time zone, like Europe/London." : $"“{zone}” is not a time zone we know; write it like Europe/London.");
        }

        if (!DateTime.TryParse(LiftsAt, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
        {
            return new Invalid(nameof(LiftsAt), "Say on which day and at what time it lifts.");
        }

        var lifts = LocalTime.ToInstant(wall, zone, nameof(LiftsAt));
        return lifts.Refusal is { } wrong ? wrong : new EmbargoWindow(territory, format, lifts.Value, zone);
    }
}
