using PressEvents.Web.Mail.Signing;
using PressEvents.Web.Mail.Transport;

namespace PressEvents.Web.Mail;

/// <summary>Sends due messages one after the other over one connection of its own.</summary>
internal sealed partial class MailSender(
    OutboxQueue queue, OutboxLedger ledger, Outgoing outgoing, IMailTransport transport, SendProgress progress, ILogger<MailSender> logger)
{
    /// <summary>Sends until nothing is due.</summary>
    /// <param name="claiming">Held while a message is taken, so that several connections do not reach for the same one.</param>
    /// <returns>Why there was no server to talk to, where that ended it; null where all that was due is settled.</returns>
    public async Task<MailServerAwayException?> SendDueAsync(SemaphoreSlim claiming, CancellationToken ct)
    {
        IMailConnection? connection = null;
        using var signer = await outgoing.OpenSignerAsync(ct);
        try
        {
            while (!ct.IsCancellationRequested && await queue.NextAsync(ct) is not null)
            {
                connection = await UsableAsync(connection, ct);
                if (await ClaimAsync(claiming, ct) is not { } message)
                {
                    break;
                }

                await SendAsync(connection, message, signer);
                progress.Moved(message.EventId);
            }

            return null;
        }
        catch (MailServerAwayException away)
        {
            return away;
        }
        finally
        {
            await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private async Task<ClaimedMessage?> ClaimAsync(SemaphoreSlim claiming, CancellationToken ct)
    {
        await claiming.WaitAsync(ct);
        try
        {
            return await ledger.ClaimNextAsync(ct);
        }
        finally
        {
            claiming.Release();
        }
    }

    private async Task<IMailConnection> UsableAsync(IMailConnection? connection, CancellationToken ct)
    {
        if (connection is { IsUsable: true })
        {
            return connection;
        }

        await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
        return await transport.ConnectAsync(ct);
    }

    private async Task SendAsync(IMailConnection connection, ClaimedMessage message, MessageSigner? signer)
    {
        MailEnvelope mail;
        try
        {
            mail = await outgoing.MakeAsync(message, signer);
        }
#pragma warning disable CA1031 // One message that cannot be written must not keep the others from going out.
        catch (Exception exception) when (exception is not OutboxStuckException)
#pragma warning restore CA1031
        {
            LogNotComposed(exception, message.Id.Value);
            await ledger.FailAsync(message, $"The message could not be written: {exception.Message}");
            return;
        }

        await SettleAsync(message, await connection.SendAsync(mail, () => ledger.BeginDataAsync(message)));
    }

    private async Task SettleAsync(ClaimedMessage message, Delivery delivery)
    {
        switch (delivery)
        {
            case Delivery.Accepted:
                await ledger.MarkSentAsync(message);
                break;
            case Delivery.Refused refused:
                await ledger.FailAsync(message, refused.Words);
                break;
            case Delivery.TryLater later:
                await ledger.RetryAsync(message, later.Words);
                break;
            case Delivery.Unknown unknown:
                await ledger.DoubtAsync(message, unknown.Words);
                break;
            case Delivery.SenderRefused refused:
                await ledger.RetryAsync(message, refused.Words);
                throw new MailServerAwayException($"The mail server takes nothing from this sender: {refused.Words}");
            default:
                throw new ArgumentOutOfRangeException(nameof(delivery), delivery, "An unknown outcome.");
        }
    }

    [LoggerMessage(LogLevel.Error, "Message {Id} could not be composed")]
    private partial void LogNotComposed(Exception exception, Guid id);
}
