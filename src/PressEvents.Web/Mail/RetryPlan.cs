using PressEvents.Domain.Events;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;

namespace PressEvents.Web.Mail;

/// <summary>When to try again, and when not to any more.</summary>
internal static class RetryPlan
{
    /// <summary>How soon to knock again at a server that does not open: it concerns everybody, so it is asked often.</summary>
    public static readonly TimeSpan ServerAway = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(4);

    /// <summary>The next try of a message the server put off, doubling from a minute to an hour; null once it is pointless.</summary>
    public static DateTimeOffset? Next(OutboxMessage message, PressEvent pressEvent, DateTimeOffset now)
    {
        var doublings = Math.Clamp(message.Attempts - 1, 0, 6);
        var delay = TimeSpan.FromMinutes(Math.Min(1 << doublings, Longest.TotalMinutes));
        var next = now + delay;
        return next > Deadline(message, pressEvent) ? null : next;
    }

    /// <summary>After this a message serves nobody: the evening is over, or it has waited for days.</summary>
    public static DateTimeOffset Deadline(OutboxMessage message, PressEvent pressEvent)
    {
        var patience = message.QueuedAt + (message.Kind is MessageKind.Code ? GuestDevice.CodeLife : GiveUpAfter);
        return IsForBefore(message.Kind) && pressEvent.EndsAt < patience ? pressEvent.EndsAt : patience;
    }

    /// <summary>Whether this kind of message is about an evening to come.</summary>
    public static bool IsForBefore(MessageKind kind) => kind switch
    {
        MessageKind.SaveTheDate or MessageKind.Invitation or MessageKind.Reminder or MessageKind.Confirmation or MessageKind.Offer
            or MessageKind.Change or MessageKind.Cancellation or MessageKind.PackReady => true,
        MessageKind.PackCorrected or MessageKind.ThankYou or MessageKind.ClipRequest or MessageKind.Code => false,
    };
}
