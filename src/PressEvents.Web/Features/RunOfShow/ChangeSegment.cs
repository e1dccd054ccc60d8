using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.RunOfShow;

namespace PressEvents.Web.Features.RunOfShow;

/// <summary>Changes a part of the evening: when, how long, what, and how it may be used.</summary>
public sealed class ChangeSegment(Transactions transactions)
{
    public Task<Result> ChangeAsync(Actor actor, PressEventId eventId, SegmentId id, SegmentForm form, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            var pressEvent = await work.Db.Events.SingleOrDefaultAsync(e => e.Id == eventId, work.Ct);
            var segment = await work.Db.Segments.SingleOrDefaultAsync(s => s.Id == id && s.EventId == eventId, work.Ct);
            if (pressEvent is null || segment is null)
            {
                return new NotFound("segment");
            }

            var read = form.Read(pressEvent);
            if (read.Refusal is { } wrong)
            {
                return wrong;
            }

            var (starts, duration, title) = read.Value;
            segment.Change(starts, duration, title, form.Record);
            work.Audit("segment.changed", eventId, id.Value);
            return Result.Done;
        }, ct);
}
