using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Seating;

/// <summary>Shows guests where they sit, or hides it again.</summary>
public sealed class PublishSeating(Transactions transactions)
{
    public Task<Result> SetAsync(Actor actor, PressEventId eventId, bool isShown, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            pressEvent.PublishSeating(isShown ? work.Now : null);
            work.Audit(isShown ? "seating.published" : "seating.hidden", eventId, eventId.Value);
            return Result.Done;
        }, ct);
}
