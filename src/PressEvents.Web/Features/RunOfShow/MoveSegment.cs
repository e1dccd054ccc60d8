using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.RunOfShow;

namespace PressEvents.Web.Features.RunOfShow;

/// <summary>Exchanges a part of the evening with the one before it. Both keep their length, and the two together their place.</summary>
public sealed class MoveSegment(Transactions transactions)
{
    public Task<Result> EarlierAsync(Actor actor, PressEventId eventId, SegmentId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            var segments = await work.Db.Segments.Where(s => s.EventId == eventId)
                .OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(work.Ct);
            var index = segments.FindIndex(s => s.Id == id);
            if (index < 0)
            {
                return new NotFound("segment");
            }

            if (index > 0)
            {
                Exchange(segments[index - 1], segments[index]);
                work.Audit("segment.moved", eventId, id.Value);
            }

            return Result.Done;
        }, ct);

    private static void Exchange(Segment first, Segment second)
    {
        // A pause between the two stays between them; parts that overlap come to stand one after the other.
        var pause = second.StartsAt - first.EndsAt is { Ticks: > 0 } gap ? gap : TimeSpan.Zero;
        var start = first.StartsAt;
        second.Change(start, TimeSpan.FromMinutes(second.Minutes), second.Title, second.Record);
        first.Change(second.EndsAt + pause, TimeSpan.FromMinutes(first.Minutes), first.Title, first.Record);
    }
}
