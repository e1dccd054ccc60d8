namespace PressEvents.Domain.Events;

/// <summary>When and where an evening is: what a guest puts in a calendar, and what they must hear of when it moves.</summary>
public sealed record TimeAndPlace(DateTimeOffset StartsAt, DateTimeOffset EndsAt, string TimeZone, string? Venue, string? Address)
{
    public static TimeAndPlace Of(EventDetails details) => new(details.StartsAt, details.EndsAt, details.TimeZone, details.Venue, details.Address);

    public static TimeAndPlace Of(PressEvent pressEvent) =>
        new(pressEvent.StartsAt, pressEvent.EndsAt, pressEvent.TimeZone, pressEvent.Venue, pressEvent.Address);
}
