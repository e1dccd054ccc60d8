using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;

namespace PressEvents.Web.Mail.Transport;

/// <summary>One SMTP session. Knows for each failure whether the server can have the message.</summary>
internal sealed class SmtpConnection(AnnouncingSmtpClient client, TimeSpan patience, TimeProvider clock) : IMailConnection
{
    private bool isOver;

    public bool IsUsable => client.IsConnected && !isOver;

    public async Task<Delivery> SendAsync(MailEnvelope envelope, Func<Task> beginData)
    {
        var begun = false;
        client.RecipientAccepted = async () =>
        {
            await beginData();
            begun = true;
        };

        // Not the caller's token: stopping the server finishes the message under way rather than leaving it in doubt.
        using var timeout = new CancellationTokenSource(patience, clock);
        try
        {
            await client.SendAsync(envelope.Message, envelope.Sender, [envelope.Message.To.Mailboxes.Single()], timeout.Token);
            return new Delivery.Accepted();
        }
        catch (SmtpCommandException refused)
        {
            isOver |= refused.StatusCode is SmtpStatusCode.ServiceNotAvailable;    // 421: it hangs up next
            return Answered(refused);
        }
        catch (ServiceNotAuthenticatedException unknown)
        {
            return new Delivery.SenderRefused(unknown.Message);
        }
        catch (NotSupportedException unsupported)
        {
            return new Delivery.Refused(unsupported.Message);
        }
        catch (Exception exception) when (IsCut(exception))
        {
            isOver = true;
            var words = exception is OperationCanceledException ? "The mail server did not answer in time." : exception.Message;
            return begun ? new Delivery.Unknown(words) : new Delivery.TryLater(words);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(5), clock);
        try
        {
            await client.DisconnectAsync(quit: IsUsable, timeout.Token);
        }
        catch (Exception exception) when (IsCut(exception) || exception is CommandException)
        {
            // The message before was settled already; how the goodbye goes changes nothing.
        }

        client.Dispose();
    }

    // Whoever is not let in as the sender would be refused for every guest alike: one wrong setting must not fail a whole wave.
    private static Delivery Answered(SmtpCommandException refused)
    {
        var words = $"{(int)refused.StatusCode} {refused.Message}";
        return refused switch
        {
            { ErrorCode: SmtpErrorCode.SenderNotAccepted } => new Delivery.SenderRefused(words),
            _ when (int)refused.StatusCode >= 500 => new Delivery.Refused(words),
            _ => new Delivery.TryLater(words),
        };
    }

    private static bool IsCut(Exception exception) =>
        exception is IOException or SocketException or ProtocolException or OperationCanceledException or TimeoutException or ServiceNotConnectedException;
}
