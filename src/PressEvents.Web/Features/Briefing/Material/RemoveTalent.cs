using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Takes one of the talent off the event, and off their seat.</summary>
public sealed class RemoveTalent(Transactions transactions)
{
    public Task<Result> RemoveAsync(Actor actor, PressEventId eventId, TalentId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.Db.Talents.SingleOrDefaultAsync(t => t.Id == id && t.EventId == eventId, work.Ct) is not { } talent)
            {
                return new NotFound("talent");
            }

            work.Db.Talents.Remove(talent);
            work.Audit("talent.removed", eventId, id.Value);
            return Result.Done;
        }, ct);
}
