using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Events;

/// <summary>Moves an event along its life: opens it for answers, closes it, and so on.</summary>
public sealed class MoveEvent(Transactions transactions)
{
    public Task<Result> MoveAsync(Actor actor, PressEventId id, EventState to, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, async work =>
        {
            if (await work.LockEventAsync(id) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            var told = to is EventState.Cancelled ? await CancellationNotices.EventCancelledAsync(work, id) : 0;
            work.Audit("event.moved", id, id.Value, $"from={pressEvent.StateAt(work.Now)} to={to}{(told > 0 ? FormattableString.Invariant($" told={told}") : "")}");
            var moved = pressEvent.MoveTo(to, work.Now);
            if (moved.IsDone)
            {
                await PassPlacesOn.RunAsync(work, pressEvent);
            }

            return moved;
        }, ct);
}
