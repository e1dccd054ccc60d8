using PressEvents.Domain.Events;

namespace PressEvents.Web.Platform;

/// <summary>How long until what matters now, as the team reads it.</summary>
public sealed record Countdown(string Amount, string Until)
{
    /// <summary>Null when nothing is awaited any more.</summary>
    public static Countdown? For(EventState state, DateTimeOffset startsAt, DateTimeOffset endsAt, DateTimeOffset closesAt, DateTimeOffset now) => state switch
    {
        EventState.Draft => To(startsAt, "until the evening, not open yet", now),
        EventState.Open => To(closesAt, "until answers close", now),
        EventState.Closed => To(startsAt, "until it starts", now) ?? To(endsAt, "until it ends", now),
        EventState.Live => To(endsAt, "until it ends", now),
        EventState.Wrapped or EventState.Archived or EventState.Cancelled => null,
    };

    private static Countdown? To(DateTimeOffset at, string until, DateTimeOffset now) => (at - now) switch
    {
        { Ticks: <= 0 } => null,
        { TotalDays: >= 2 } left => new($"{left.Days} days", until),
        { TotalHours: >= 2 } left => new($"{(int)left.TotalHours} hours", until),
        { TotalMinutes: >= 2 } left => new($"{(int)left.TotalMinutes} minutes", until),
        _ => new("1 minute", until),
    };
}
