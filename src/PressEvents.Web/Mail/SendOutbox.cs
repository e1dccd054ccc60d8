using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Mail.Transport;

namespace PressEvents.Web.Mail;

/// <summary>How a round of sending went.</summary>
internal enum SendRound
{
    NothingDue,
    SentElsewhere,
    Done,
    ServerAway,
}

/// <summary>Sends what is due, one message after the other, while it holds the instance's one lease for sending.</summary>
internal sealed partial class SendOutbox(
    OutboxQueue queue, OutboxLedger ledger, MessageComposer composer, IMailTransport transport, IDatabaseEngine engine,
    SendProgress progress, TimeProvider clock, ILogger<SendOutbox> logger)
{
    private const string Lease = "sending";

    public async Task<SendRound> RunAsync(CancellationToken ct)
    {
        if (!await queue.HasWorkAsync(ct))
        {
            return SendRound.NothingDue;
        }

        await using var lease = await engine.TryLeaseAsync(Lease, ct);
        if (lease is null)
        {
            return SendRound.SentElsewhere;
        }

        await ledger.RecoverAsync(ct);
        return await SendDueAsync(ct);
    }

    private async Task<SendRound> SendDueAsync(CancellationToken ct)
    {
        IMailConnection? connection = null;
        try
        {
            while (!ct.IsCancellationRequested && await queue.NextAsync(ct) is not null)
            {
                connection = await UsableAsync(connection, ct);
                if (await ledger.ClaimNextAsync(ct) is not { } message)
                {
                    break;
                }

                await SendAsync(connection, message);
                progress.Moved(message.EventId);
            }

            return SendRound.Done;
        }
        catch (MailServerAwayException away)
        {
            LogAway(away.Message);
            await ledger.PostponeDueAsync(away.Message, ct);
            return SendRound.ServerAway;
        }
        finally
        {
            progress.Flush();
            await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
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

    private async Task SendAsync(IMailConnection connection, ClaimedMessage message)
    {
        MimeKit.MimeMessage mail;
        try
        {
            mail = composer.Compose(message.Id, message.Facts, message.Draft, message.Token, clock.GetUtcNow());
        }
#pragma warning disable CA1031 // One message that cannot be written must not keep the others from going out.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotComposed(exception, message.Id.Value);
            await ledger.FailAsync(message, $"The message could not be written: {exception.Message}");
            return;
        }

        await SettleAsync(message, await connection.SendAsync(mail, () => ledger.BeginDataAsync(message)));
    }

    private Task SettleAsync(ClaimedMessage message, Delivery delivery) => delivery switch
    {
        Delivery.Accepted => ledger.MarkSentAsync(message),
        Delivery.Refused refused => ledger.FailAsync(message, refused.Words),
        Delivery.TryLater later => ledger.RetryAsync(message, later.Words),
        Delivery.Unknown unknown => ledger.DoubtAsync(message, unknown.Words),
        _ => throw new ArgumentOutOfRangeException(nameof(delivery), delivery, "An unknown outcome."),
    };

    [LoggerMessage(LogLevel.Warning, "Mail waits: {Words}")]
    private partial void LogAway(string words);

    [LoggerMessage(LogLevel.Error, "Message {Id} could not be composed")]
    private partial void LogNotComposed(Exception exception, Guid id);
}

/// <summary>Tells open pages that mail moved, at most once a second and once at the end.</summary>
internal sealed class SendProgress(EventSignals signals, TimeProvider clock)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly HashSet<PressEventId> moved = [];
    private long lastRaised;

    public void Moved(PressEventId eventId)
    {
        moved.Add(eventId);
        if (clock.GetElapsedTime(lastRaised) >= Every)
        {
            Flush();
        }
    }

    public void Flush()
    {
        lastRaised = clock.GetTimestamp();
        foreach (var eventId in moved)
        {
            signals.Raise(eventId);
        }

        moved.Clear();
    }
}
