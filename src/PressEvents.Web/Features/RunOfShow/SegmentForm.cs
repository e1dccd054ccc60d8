using System.Globalization;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.RunOfShow;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.RunOfShow;

/// <summary>One part of the evening as typed: wall time in the event's zone.</summary>
public sealed class SegmentForm
{
    public const int TitleLength = 200;
    public const int LongestMinutes = 24 * 60;

    // An evening that runs past midnight goes on the next day; set-up may begin before the doors open.
    private static readonly TimeSpan EarliestBefore = TimeSpan.FromHours(6);

    public string? StartsAt { get; set; }

    public string? Minutes { get; set; } = "15";

    public string? Title { get; set; }

    public RecordStatus Record { get; set; }

    public static SegmentForm Of(SegmentEditRow segment, string zone) => new()
    {
        StartsAt = EventWords.Time(segment.StartsAt, zone),
        Minutes = segment.Minutes.ToString(CultureInfo.InvariantCulture),
        Title = segment.Title,
        Record = segment.Record,
    };

    /// <summary>What was typed, as the event's clock has it, or what is wrong first.</summary>
    internal Result<(DateTimeOffset StartsAt, TimeSpan Duration, string Title)> Read(PressEvent pressEvent)
    {
        var title = Title?.Trim();
        if (string.IsNullOrEmpty(title) || title.Length > TitleLength)
        {
            return new Invalid(nameof(Title), string.IsNullOrEmpty(title) ? "Say what happens." : $"A title has at most {TitleLength} characters.");
        }

        if (!int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes is < 1 or > LongestMinutes)
        {
            return new Invalid(nameof(Minutes), $"Minutes are a number from 1 to {LongestMinutes}.");
        }

        var starts = Instant(pressEvent);
        return starts.Refusal is { } wrong ? wrong : (starts.Value, TimeSpan.FromMinutes(minutes), title);
    }

    private Result<DateTimeOffset> Instant(PressEvent pressEvent)
    {
        if (!TimeOnly.TryParseExact(StartsAt?.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            return new Invalid(nameof(StartsAt), $"Give the time like 19:30, in {EventWords.Zone(pressEvent.TimeZone)}.");
        }

        var earliest = EventWords.In(pressEvent.StartsAt, pressEvent.TimeZone).DateTime - EarliestBefore;
        var wall = earliest.Date + clock.ToTimeSpan();
        return LocalTime.ToInstant(wall < earliest ? wall.AddDays(1) : wall, pressEvent.TimeZone, nameof(StartsAt));
    }
}
