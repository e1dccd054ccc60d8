namespace PressEvents.Web.Mail;

/// <summary>The outbox could not be written, or another process took the message over. Whatever was about to be sent is not.</summary>
internal sealed class OutboxStuckException(string message) : Exception(message);
