using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace PressEvents.Web.Mail.Transport;

/// <summary>One SMTP session. Knows for each failure whether the server can have the message.</summary>
internal sealed class SmtpConnection(AnnouncingSmtpClient client, TimeSpan patience, TimeProvider clock) : IMailConnection
{
    private bool missedAnAnswer;

    public bool IsUsable => client.IsConnected && !missedAnAnswer;

    public async Task<Delivery> SendAsync(MimeMessage message, Func<Task> beginData)
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
            await client.SendAsync(message, timeout.Token);
            return new Delivery.Accepted();
        }
        catch (SmtpCommandException refused)
        {
            var words = $"{(int)refused.StatusCode} {refused.Message}";
            return (int)refused.StatusCode >= 500 ? new Delivery.Refused(words) : new Delivery.TryLater(words);
        }
        catch (NotSupportedException unsupported)
        {
            return new Delivery.Refused(unsupported.Message);
        }
        catch (Exception exception) when (IsCut(exception))
        {
            missedAnAnswer = true;
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

    private static bool IsCut(Exception exception) =>
        exception is IOException or SocketException or ProtocolException or OperationCanceledException or TimeoutException or ServiceNotConnectedException;
}
