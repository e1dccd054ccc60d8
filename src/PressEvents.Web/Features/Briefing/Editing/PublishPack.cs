using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Editing;

/// <summary>Lets guests have their packs: those who come and accepted the rules in force. Sends nothing.</summary>
public sealed class PublishPack(Transactions transactions)
{
    public Task<Result> PublishAsync(Actor actor, PressEventId eventId, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            if (pressEvent.PackPublishedAt is null)
            {
                pressEvent.PublishPack(work.Now);
                work.Audit("pack.published", eventId, eventId.Value);
            }

            return Result.Done;
        }, ct);
}
