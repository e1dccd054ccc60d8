using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Packs;

namespace PressEvents.Web.Features.Briefing.Outline;

/// <summary>
/// Lets guests have their packs with the material as it is now: those who come and accepted the rules in force. Writes down
/// which version of their pack everybody who comes has by that. Sends nothing.
/// </summary>
internal sealed class PublishPack(Transactions transactions, RecordPacks packs)
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

            await work.Db.SaveChangesAsync(ct);   // for packs are written down as they are read
            await packs.RecordAsync(work, eventId);

            return Result.Done;
        }, ct);
}
