using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.RunOfShow;

namespace PressEvents.Web.Features.RunOfShow;

/// <summary>Adds a part to the evening.</summary>
public sealed class AddSegment(Transactions transactions)
{
    public Task<Result> AddAsync(Actor actor, PressEventId eventId, SegmentForm form, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.Db.Events.SingleOrDefaultAsync(e => e.Id == eventId, work.Ct) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            var read = form.Read(pressEvent);
            if (read.Refusal is { } wrong)
            {
                return wrong;
            }

            var (starts, duration, title) = read.Value;
            var segment = new Segment(SegmentId.New(work.Now), pressEvent, starts, duration, title, form.Record);
            work.Db.Segments.Add(segment);
            work.Audit("segment.added", eventId, segment.Id.Value);
            return Result.Done;
        }, ct);
}
