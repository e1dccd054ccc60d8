using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail;

namespace PressEvents.Web.Features.Messages;

/// <summary>How many of the messages in question came how far.</summary>
internal sealed record SendTally(int Queued, int Sent, int Failed, int InDoubt, int Held)
{
    public static SendTally Of(IReadOnlyCollection<MessageRow> rows) => new(
        rows.Count, Count(rows, OutboxState.Sent), Count(rows, OutboxState.Failed), Count(rows, OutboxState.InDoubt), Count(rows, OutboxState.Held));

    private static int Count(IEnumerable<MessageRow> rows, OutboxState state) => rows.Count(row => row.State == state);
}

/// <summary>Sends, or watches the server send, until nothing more of these messages can move now.</summary>
internal sealed class AwaitOutbox(SendOutbox send, MessageList messages, TimeProvider clock)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    /// <summary>The messages of this kind that are not settled yet.</summary>
    public async Task<IReadOnlySet<OutboxMessageId>> UnsettledAsync(
        Actor reader, PressEventId eventId, MessageKind kind, CancellationToken ct) =>
        (await messages.ForEventAsync(reader, eventId, ct))
            .Where(row => row.Kind == kind && row.State is OutboxState.Queued or OutboxState.Claimed or OutboxState.Data)
            .Select(row => row.Id).ToHashSet();

    public async Task<IReadOnlyList<MessageRow>> UntilSettledAsync(
        Actor reader, PressEventId eventId, IReadOnlySet<OutboxMessageId> which, Action<SendTally> progress, CancellationToken ct)
    {
        while (true)
        {
            var round = send.RunAsync(ct);
            await Task.WhenAny(round, Task.Delay(Glance, clock, ct));
            var rows = await RowsAsync(reader, eventId, which, ct);
            while (!round.IsCompleted)
            {
                progress(SendTally.Of(rows));
                await Task.WhenAny(round, Task.Delay(Glance, clock, ct));
                rows = await RowsAsync(reader, eventId, which, ct);
            }

            await round;
            rows = await RowsAsync(reader, eventId, which, ct);
            progress(SendTally.Of(rows));
            if (!rows.Any(row => row.IsMoving(clock.GetUtcNow())))
            {
                return rows;
            }

            await Task.Delay(Glance, clock, ct);
        }
    }

    private async Task<IReadOnlyList<MessageRow>> RowsAsync(
        Actor reader, PressEventId eventId, IReadOnlySet<OutboxMessageId> which, CancellationToken ct) =>
        [.. (await messages.ForEventAsync(reader, eventId, ct)).Where(row => which.Contains(row.Id))];
}
