using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Web.Mail.Composing;

namespace PressEvents.Web.Mail;

/// <summary>Why a queued message must not go out after all. Asked when it is about to, not when it was queued.</summary>
internal static class Suppression
{
    public const string Erased = "They asked to be erased.";

    public static string? ReasonToHold(OutboxMessage message, MailFacts facts, DateTimeOffset now)
    {
        if (facts.Address is null)
        {
            return "There is no e-mail address for this guest.";
        }

        if (RetryPlan.IsForBefore(message.Kind) && facts.Event.IsOverAt(now))
        {
            return "The event is over.";
        }

        if (message.Kind is MessageKind.Code && now >= message.QueuedAt + GuestDevice.CodeLife)
        {
            return "The code was asked for too long ago; nobody waits for it any more.";
        }

        if (message.Kind is MessageKind.Change && message.QueuedAt < facts.Event.MovedAt)
        {
            return "The evening moved once more since.";
        }

        if (message.Kind is MessageKind.Offer && facts.Offer?.IsOpenAt(now) is not true)
        {
            return "The offer has ended.";
        }

        return IsAskedFor(message) ? null : ReasonNotAskedFor(message, facts);
    }

    /// <summary>Confirmations and codes answer what the guest has just done: they asked for them.</summary>
    public static bool IsAskedFor(OutboxMessage message) => message is { Kind: MessageKind.Confirmation, OfferId: null } or { Kind: MessageKind.Code };

    /// <summary>Why an address gets nothing it did not ask for.</summary>
    public static string? Of(SuppressionReason? reason) => reason switch
    {
        SuppressionReason.Unsubscribed => "Whoever reads this address asked not to be written to.",
        SuppressionReason.Bounced => "Mail to this address came back; correct the address.",
        null => null,
    };

    /// <summary>A text may name a fact that went since, or may not be mailed any more.</summary>
    public static string? ReasonToHold(MessageText? text, MailFacts facts) =>
        FactReferences.In(text is null ? null : $"{text.Subject} {text.Body}").Where(number => facts.Facts.Of(number) is null).Cast<int?>().FirstOrDefault() is { } missing
            ? $"Its text names fact {missing}, which is not there or may not be mailed."
            : null;

    private static string? ReasonNotAskedFor(OutboxMessage message, MailFacts facts) => facts switch
    {
        { Contact.UnsubscribedAt: not null } => "They asked never to be written to again.",
        { Guest.Status: not GuestStatus.Invited } when message.Kind is MessageKind.Reminder => "They have answered, or are not invited any more.",
        { Guest.Status: not GuestStatus.Accepted } when message.Kind is MessageKind.Change => "They are not coming any more.",
        _ when message.Kind is MessageKind.PackCorrected && !CorrectionReaders.Include(facts.Guest.Status) => "They are not coming any more.",
        { Guest.UnsubscribedAt: not null } => "They asked not to be written to about this event.",
        { Guest.Status: GuestStatus.Withdrawn } when message.Kind is not MessageKind.Cancellation => "The guest was withdrawn.",
        { Event.State: EventState.Cancelled } when message.Kind is not MessageKind.Cancellation => "The event is cancelled.",
        _ => null,
    };
}
