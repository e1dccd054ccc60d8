using PressEvents.Data.Queries;

namespace PressEvents.Web.Features.Events;

/// <summary>One line of the feed: something that happened once, or to several alike in one go.</summary>
public sealed record FeedLine(TrailRow Row, int Count)
{
    private static readonly TimeSpan OneGo = TimeSpan.FromMinutes(2);

    public DateTimeOffset At => Row.At;

    /// <summary>Gathers what one actor did in one go. Answers of guests stay lines of their own.</summary>
    public static IEnumerable<FeedLine> Gather(IEnumerable<TrailRow> newestFirst)
    {
        FeedLine? open = null;
        foreach (var row in newestFirst)
        {
            if (open is not null && IsSameGo(open.Row, row))
            {
                open = open with { Count = open.Count + 1 };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = new FeedLine(row, 1);
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static bool IsSameGo(TrailRow first, TrailRow next) =>
        !next.IsBySubject && next.Subject is not null
        && string.Equals(first.Action, next.Action, StringComparison.Ordinal)
        && string.Equals(first.By, next.By, StringComparison.Ordinal)
        && first.At - next.At < OneGo;
}
