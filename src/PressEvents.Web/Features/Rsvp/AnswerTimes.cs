using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>When which answer is taken. Asked by the page to know what to offer, and by the decision to be sure.</summary>
internal static class AnswerTimes
{
    /// <summary>Why this answer is not taken now, or null. The team may set an answer until the event ends.</summary>
    public static Refusal? Refuse(PressEvent pressEvent, GuestStatus status, Answer answer, Work work) =>
        Ended(pressEvent, status, work.Now)
        ?? (work.Actor is GuestActor ? RefuseGuest(pressEvent, status, answer, work.Now) : null);

    /// <summary>The same for the guest, without a transaction at hand.</summary>
    public static Refusal? Refuse(PressEvent pressEvent, GuestStatus status, Answer answer, DateTimeOffset now) =>
        Ended(pressEvent, status, now) ?? RefuseGuest(pressEvent, status, answer, now);

    /// <summary>Whether somebody who is coming may still say that they can come to where and when the evening moved.</summary>
    public static bool MayConfirm(PressEvent pressEvent, DateTimeOffset now) =>
        now < pressEvent.StartsAt && pressEvent.State is EventState.Open or EventState.Closed or EventState.Live;

    private static Refusal? Ended(PressEvent pressEvent, GuestStatus status, DateTimeOffset now)
    {
        if (pressEvent.State is EventState.Cancelled)
        {
            return new EventCancelled();
        }

        if (pressEvent.IsOverAt(now))
        {
            return new EventNotOpen(EventState.Wrapped);
        }

        return status is GuestStatus.Arrived or GuestStatus.NoShow ? new EventNotOpen(EventState.Live) : null;
    }

    // After the deadline a guest may only cancel, or answer an offer that was made since.
    private static Refusal? RefuseGuest(PressEvent pressEvent, GuestStatus status, Answer answer, DateTimeOffset now)
    {
        var state = pressEvent.StateAt(now);
        var mayCancel = answer is Answer.No && status is GuestStatus.Accepted or GuestStatus.Waitlisted;
        if (state is EventState.Open || (state is not EventState.Draft && (mayCancel || status is GuestStatus.Offered)))
        {
            return null;
        }

        return now > pressEvent.RsvpClosesAt
            ? new AnswersClosed(pressEvent.RsvpClosesAt, pressEvent.TimeZone)
            : new EventNotOpen(state);
    }
}
