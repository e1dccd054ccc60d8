using Microsoft.Extensions.Options;
using MimeKit;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Mail.Transport;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Mail;

/// <summary>
/// Sends a short mail to somebody of the team while whoever asked for it waits, and says what became of it. Nothing is queued: what did
/// not go out is asked for again.
/// </summary>
public sealed class StaffMail
{
    private readonly IMailTransport transport;
    private readonly SmtpOptions smtp;
    private readonly PublicLinks links;

    internal StaffMail(IMailTransport transport, IOptions<SmtpOptions> smtp, PublicLinks links) => (this.transport, this.smtp, this.links) = (transport, smtp.Value, links);

    /// <summary>Whether mail reaches anybody.</summary>
    public bool HasServer => smtp.HasServer;

    public Task<Result> SendAsync(EmailAddress to, string subject, string text, CancellationToken ct)
    {
        var sender = smtp.Sender ?? new MailboxAddress("PressEvents", $"no-reply@{links.Host}");
        var mail = new MimeMessage { Subject = HeaderText.Line(subject), Body = new TextPart("plain") { Text = text } };
        mail.From.Add(sender);
        mail.To.Add(new MailboxAddress("", to.Value));
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return SendAsync(mail, ct);
    }

    /// <summary>Sends a mail that is made already, from the one who stands in it.</summary>
    public async Task<Result> SendAsync(MimeMessage mail, CancellationToken ct)
    {
        try
        {
            await using var connection = await transport.ConnectAsync(ct);
            return await connection.SendAsync(new MailEnvelope(mail, mail.From.Mailboxes.Single()), () => Task.CompletedTask) switch
            {
                Delivery.Accepted => Result.Done,
                Delivery.Refused(var said) => new Invalid("mail", $"The mail server refused it: {said}"),
                Delivery.TryLater(var said) => new Invalid("mail", $"The mail server put it off: {said}"),
                Delivery.SenderRefused(var said) => new Invalid("mail", $"The mail server does not let us send: {said}"),
                Delivery.Unknown(var said) => new Invalid("mail", $"It may or may not have arrived: {said}"),
                _ => throw new InvalidOperationException("An unknown kind of delivery."),
            };
        }
        catch (MailServerAwayException away)
        {
            return new Invalid("mail", away.Message);
        }
    }
}
