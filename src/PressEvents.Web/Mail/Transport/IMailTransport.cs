using MimeKit;

namespace PressEvents.Web.Mail.Transport;

/// <summary>Where mail goes: a server, or files.</summary>
internal interface IMailTransport
{
    /// <summary>Throws <see cref="MailServerAwayException"/> when there is nobody to talk to.</summary>
    Task<IMailConnection> ConnectAsync(CancellationToken ct);
}

/// <summary>One conversation, good for many messages.</summary>
internal interface IMailConnection : IAsyncDisposable
{
    /// <summary>False once the other side hung up or an answer was missed: what follows needs a new connection.</summary>
    bool IsUsable { get; }

    /// <summary>Hands the message over. <paramref name="beginData"/> runs before the first byte of it can arrive; what it throws stops the message.</summary>
    Task<Delivery> SendAsync(MailEnvelope envelope, Func<Task> beginData);
}

/// <summary>A message for one recipient, and where it comes back to if it cannot be delivered.</summary>
internal sealed record MailEnvelope(MimeMessage Message, MailboxAddress Sender);

/// <summary>The mail server cannot be reached or does not let us in; nothing was handed over.</summary>
internal sealed class MailServerAwayException(string message, Exception? inner = null) : Exception(message, inner);
