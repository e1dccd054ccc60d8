using PressEvents.Domain;
using PressEvents.Domain.Events;

namespace PressEvents.Web.Features.Messages;

/// <summary>When an event may be written about: while an answer to the mail would be taken.</summary>
internal static class SendingHours
{
    public static Refusal? RefusalOf(PressEvent pressEvent, DateTimeOffset now) => pressEvent.StateAt(now) switch
    {
        EventState.Open => null,
        EventState.Cancelled => new EventCancelled(),
        EventState.Closed when now > pressEvent.RsvpClosesAt => new AnswersClosed(pressEvent.RsvpClosesAt, pressEvent.TimeZone),
        EventState.Draft or EventState.Closed or EventState.Live or EventState.Wrapped or EventState.Archived => new EventNotOpen(pressEvent.State),
    };
}
