using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Outline;

/// <summary>Lets guests have their packs with the material as it is now: those who come and accepted the rules in force. Sends nothing.</summary>
public sealed class PublishPack(Transactions transactions)
{
    public Task<Result> PublishAsync(Actor actor, PressEventId eventId, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            var edition = await PublishMaterial.FreezeAsync(work, pressEvent);
            if (edition is not null || pressEvent.PackPublishedAt is null)
            {
                pressEvent.PublishPack(work.Now);
                work.Audit("pack.published", eventId, eventId.Value, edition is null ? null : FormattableString.Invariant($"edition={edition.Number}"));
            }

            return Result.Done;
        }, ct);
}
