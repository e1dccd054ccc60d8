using MailKit.Net.Smtp;
using MimeKit;

namespace PressEvents.Web.Mail.Transport;

/// <summary>Tells when the server has accepted the recipient: the last moment before the message itself is sent.</summary>
internal sealed class AnnouncingSmtpClient : SmtpClient
{
    public Func<Task>? RecipientAccepted { get; set; }

    // The library calls this between RCPT and DATA and waits for it to return, so the commit in it is done before DATA begins.
    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) =>
        RecipientAccepted?.Invoke().GetAwaiter().GetResult();
}
