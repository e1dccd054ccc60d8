using System.Net.Sockets;
using MailKit;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace PressEvents.Web.Mail.Transport;

/// <summary>Sends through the mail server of the settings.</summary>
internal sealed class SmtpTransport(IOptions<SmtpOptions> options, TimeProvider clock) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task<IMailConnection> ConnectAsync(CancellationToken ct)
    {
        var smtp = options.Value;
        var client = new AnnouncingSmtpClient();
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            await client.ConnectAsync(await OpenAsync(smtp, either.Token), smtp.Host!, smtp.PortNumber, smtp.Protection, either.Token);
            if (smtp is { UserName.Length: > 0, Password.Length: > 0 })
            {
                await client.AuthenticateAsync(smtp.UserName, smtp.Password, either.Token);
            }

            return new SmtpConnection(client, Patience, clock);
        }
        catch (Exception exception) when (IsAway(exception) && !ct.IsCancellationRequested)
        {
            client.Dispose();
            throw new MailServerAwayException($"The mail server {smtp.Host} cannot be used: {exception.Message}", exception);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    // Without delay: a message is several small writes, and each would wait for the server's acknowledgement of the one before.
    private static async Task<Socket> OpenAsync(SmtpOptions smtp, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(smtp.Host!, smtp.PortNumber, ct);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsAway(Exception exception) => exception is SocketException or IOException or OperationCanceledException or TimeoutException
        or ProtocolException or CommandException or AuthenticationException or SslHandshakeException or NotSupportedException;
}
