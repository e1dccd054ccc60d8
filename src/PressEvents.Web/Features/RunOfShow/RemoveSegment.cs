using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.RunOfShow;

namespace PressEvents.Web.Features.RunOfShow;

/// <summary>Takes a part out of the evening; the others keep their times.</summary>
public sealed class RemoveSegment(Transactions transactions)
{
    public Task<Result> RemoveAsync(Actor actor, PressEventId eventId, SegmentId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.Db.Segments.SingleOrDefaultAsync(s => s.Id == id && s.EventId == eventId, work.Ct) is not { } segment)
            {
                return new NotFound("segment");
            }

            work.Db.Segments.Remove(segment);
            work.Audit("segment.removed", eventId, id.Value);
            return Result.Done;
        }, ct);
}
