namespace PressEvents.Domain.Mail;

/// <summary>What a message is for. The command line spells them in lower case with hyphens.</summary>
public enum MessageKind
{
    SaveTheDate,
    Invitation,
    Reminder,
    Confirmation,
    Offer,
    Change,
    Cancellation,
    PackReady,
    PackCorrected,
    ThankYou,
    ClipRequest,
    Code,
}
