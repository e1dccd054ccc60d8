using Microsoft.Extensions.Options;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;

namespace PressEvents.Web.Mail;

/// <summary>How a round of sending went.</summary>
internal enum SendRound
{
    NothingDue,
    SentElsewhere,
    Done,
    ServerAway,
}

/// <summary>Sends what is due, over a few connections at once, while it holds the instance's one lease for sending.</summary>
internal sealed partial class SendOutbox(
    OutboxQueue queue, OutboxLedger ledger, MailSender sender, IDatabaseEngine engine, SendProgress progress, IOptions<SmtpOptions> options, ILogger<SendOutbox> logger)
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

    // A connection that is slow or lost keeps back its own message only. Where none is left, the server is away for all.
    private async Task<SendRound> SendDueAsync(CancellationToken ct)
    {
        using var claiming = new SemaphoreSlim(1);
        var connections = await queue.CountDueAsync(options.Value.ConnectionCount, ct);
        try
        {
            var away = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => sender.SendDueAsync(claiming, ct)));
            if (connections == 0 || away.Any(one => one is null))
            {
                return SendRound.Done;
            }

            LogAway(away[^1]!.Message);
            await ledger.PostponeDueAsync(away[^1]!.Message, ct);
            return SendRound.ServerAway;
        }
        finally
        {
            progress.Flush();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Mail waits: {Words}")]
    private partial void LogAway(string words);
}

/// <summary>Tells open pages that mail moved, at most once a second and once at the end.</summary>
internal sealed class SendProgress(EventSignals signals, TimeProvider clock)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly HashSet<PressEventId> moved = [];
    private readonly Lock gate = new();
    private long lastRaised;

    public void Moved(PressEventId eventId)
    {
        bool isTime;
        lock (gate)
        {
            moved.Add(eventId);
            isTime = clock.GetElapsedTime(lastRaised) >= Every;
        }

        if (isTime)
        {
            Flush();
        }
    }

    public void Flush()
    {
        List<PressEventId> events;
        lock (gate)
        {
            lastRaised = clock.GetTimestamp();
            events = [.. moved];
            moved.Clear();
        }

        events.ForEach(signals.Raise);
    }
}
