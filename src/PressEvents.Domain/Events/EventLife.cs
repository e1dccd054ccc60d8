namespace PressEvents.Domain.Events;

/// <summary>Where an event is in its life.</summary>
public enum EventState
{
    Draft,
    Open,
    Closed,
    Live,
    Wrapped,
    Archived,
    Cancelled,
}

/// <summary>The event's state machine: from each state, the states it may move to.</summary>
public static class EventLife
{
    public static IReadOnlyList<EventState> After(EventState state) => state switch
    {
        EventState.Draft => [EventState.Open, EventState.Cancelled],
        EventState.Open => [EventState.Closed, EventState.Cancelled],
        EventState.Closed => [EventState.Live, EventState.Open, EventState.Cancelled],
        EventState.Live => [EventState.Wrapped, EventState.Cancelled],
        EventState.Wrapped => [EventState.Archived],
        EventState.Archived => [],
        EventState.Cancelled => [],
    };

    public static bool Allows(EventState from, EventState to) => After(from).Contains(to);
}
