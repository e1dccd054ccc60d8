using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Rsvp.Substitutes;

/// <summary>When somebody may offer to come instead, and when the publicist may let them in: until the evening starts.</summary>
internal static class SubstituteTimes
{
    /// <summary>Why it is too late, or too early; null when it is neither.</summary>
    public static Refusal? Refuse(PressEvent pressEvent, GuestStatus original, DateTimeOffset now) => pressEvent.State switch
    {
        EventState.Cancelled => new EventCancelled(),
        EventState.Draft => new EventNotOpen(EventState.Draft),
        EventState.Wrapped or EventState.Archived => new EventNotOpen(EventState.Wrapped),
        EventState.Open or EventState.Closed or EventState.Live when pressEvent.IsOverAt(now) => new EventNotOpen(EventState.Wrapped),
        EventState.Open or EventState.Closed or EventState.Live =>
            now >= pressEvent.StartsAt || original is GuestStatus.Arrived or GuestStatus.NoShow ? new EventNotOpen(EventState.Live) : null,
    };

    /// <summary>Whether the evening has begun or will not be: then who sits where is settled.</summary>
    public static bool IsLate(PressEvent pressEvent, DateTimeOffset now) => Refuse(pressEvent, GuestStatus.Invited, now) is not null;
}
