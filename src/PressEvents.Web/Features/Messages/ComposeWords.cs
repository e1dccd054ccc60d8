using PressEvents.Domain.Mail;

namespace PressEvents.Web.Features.Messages;

/// <summary>What the writing page says of each kind of message.</summary>
internal static class ComposeWords
{
    public static string HeadingOf(MessageKind kind) => kind switch
    {
        MessageKind.Reminder => "Reminder to those who have not answered",
        MessageKind.SaveTheDate => "Save the date, to those who are listed",
        MessageKind.PackReady => "The pack is ready, to those who come",
        MessageKind.ThankYou => "Thank you, to those who were there",
        MessageKind.ClipRequest => "What did you write? To those who were there",
        MessageKind.Confirmation => "Confirmation, to whoever says yes",
        MessageKind.Offer => "Offer of a seat, to whoever is next on the waiting list",
        MessageKind.Change => "Change, to those who come when the evening moves",
        MessageKind.PackCorrected => "Correction, to those who hold a pack that changed",
        MessageKind.Cancellation => "Cancellation of the evening, to everybody it concerns",
        MessageKind.Invitation or MessageKind.Code => MessageKinds.WordsOf(kind),
    };

    /// <summary>When a message goes out that nobody sends.</summary>
    public static string OccasionOf(MessageKind kind) => kind switch
    {
        MessageKind.Confirmation => "Goes out by itself to whoever says yes, with the calendar file. Whoever waits, declines or gives a place back reads our words.",
        MessageKind.Offer => "Goes out by itself when a seat becomes free, with the time until which it is held.",
        MessageKind.Change => "Goes out by itself to those who come when time or place change, with the new calendar file.",
        MessageKind.PackCorrected => "Goes out when you send a correction, with what changed in the pack of each reader.",
        MessageKind.Cancellation => "Goes out by itself when the evening is cancelled. Who is taken off the list reads our words.",
        _ => "",
    };

    public static string ConsequenceOf(MessageKind kind, int count) => (kind, count) switch
    {
        (MessageKind.Invitation, 1) => "1 guest becomes invited and gets this mail with a personal link. Mail cannot be called back.",
        (MessageKind.Invitation, _) => $"{count} guests become invited, and each gets this mail with a personal link of their own. Mail cannot be called back.",
        (_, 1) => "1 guest gets this mail. Mail cannot be called back.",
        _ => $"{count} guests get this mail. Mail cannot be called back.",
    };
}
