using PressEvents.Data.Queries;
using PressEvents.Domain.Mail;

namespace PressEvents.Web.Features.Messages;

/// <summary>
/// One sending under way: how far it has come, how fast it goes, and how long it will take. All of it is read from the outbox, so
/// that whoever leaves the page, or starts the product again, finds it as it is.
/// </summary>
public sealed record SendingNow(MessageKind Kind, int Total, int Settled)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(2);

    /// <summary>How many wait for a time that was set, such as the morning of those who sleep.</summary>
    public int Later { get; init; }

    /// <summary>Messages settled a minute, over the last minute; null until that can be said.</summary>
    public double? PerMinute { get; init; }

    public int Moving => Total - Settled - Later;

    /// <summary>How long those that are on their way will take at this pace.</summary>
    public TimeSpan? Left => PerMinute is { } pace ? TimeSpan.FromMinutes(Moving / pace) : null;

    /// <summary>The sendings of which something is on its way, the oldest first.</summary>
    public static IReadOnlyList<SendingNow> Of(IEnumerable<MessageRow> rows, DateTimeOffset now) =>
    [
        .. rows.GroupBy(row => (row.Kind, row.SendId)).Where(sending => sending.Any(row => row.IsMoving(now)))
            .OrderBy(sending => sending.Min(row => row.QueuedAt)).Select(sending => Of(sending.Key.Kind, [.. sending], now)),
    ];

    private static SendingNow Of(MessageKind kind, IReadOnlyList<MessageRow> rows, DateTimeOffset now)
    {
        // What the product sends by itself, over weeks, is one sending only as far as it goes on now.
        var since = rows.Where(row => row.IsMoving(now)).Min(row => row.QueuedAt);
        var ofNow = rows.Where(row => row.SendId is not null || row.QueuedAt >= since).ToList();
        var settled = ofNow.FindAll(row => row.Status is not (MailStatus.Queued or MailStatus.GoingOut));
        return new SendingNow(kind, ofNow.Count, settled.Count)
        {
            Later = ofNow.Count(row => row.State is OutboxState.Queued && row.NotBefore > now),
            PerMinute = PaceOf(settled, now),
        };
    }

    private static double? PaceOf(List<MessageRow> settled, DateTimeOffset now)
    {
        var lately = settled.FindAll(row => row.At > now - Window && row.At <= now);
        if (lately.Count == 0)
        {
            return null;
        }

        var over = settled.Count == lately.Count ? now - lately.Min(row => row.At) : Window;
        return over < LongEnough ? null : lately.Count / over.TotalMinutes;
    }
}
