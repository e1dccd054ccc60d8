using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Mail.Return;
using PressEvents.Web.Mail.Signing;
using PressEvents.Web.Mail.Transport;

namespace PressEvents.Web.Mail;

/// <summary>Makes of a claimed message what is handed over: composed, signed where there is a key, with a return path of its own.</summary>
internal sealed partial class Outgoing(MessageComposer composer, ReturnPaths returns, SigningKeys keys, TimeProvider clock, ILogger<Outgoing> logger)
{
    /// <summary>The key of this round; null where nothing signs.</summary>
    public Task<MessageSigner?> OpenSignerAsync(CancellationToken ct) => keys.OpenAsync(ct);

    public async Task<MailEnvelope> MakeAsync(ClaimedMessage message, MessageSigner? signer)
    {
        var mail = composer.Compose(message.Id, message.Facts, message.Draft, message.Token, clock.GetUtcNow());
        Sign(message, mail, signer);
        return new MailEnvelope(mail, await returns.ForAsync(message, mail.From.Mailboxes.Single()));
    }

    private void Sign(ClaimedMessage message, MimeKit.MimeMessage mail, MessageSigner? signer)
    {
        try
        {
            signer?.Sign(mail);
        }
#pragma warning disable CA1031 // A mail without a signature is worth more than no mail.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogUnsigned(exception, message.Id.Value);
        }
    }

    [LoggerMessage(LogLevel.Error, "Message {Id} goes out unsigned")]
    private partial void LogUnsigned(Exception exception, Guid id);
}
