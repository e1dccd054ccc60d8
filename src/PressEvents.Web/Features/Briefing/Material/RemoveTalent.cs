using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Takes one of the talent off the event, and off their seat.</summary>
public sealed class RemoveTalent(Transactions transactions, KeptPictures pictures)
{
    public async Task<Result> RemoveAsync(Actor actor, PressEventId eventId, TalentId id, CancellationToken ct)
    {
        Guid? had = null;
        var result = await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.Db.Talents.SingleOrDefaultAsync(t => t.Id == id && t.EventId == eventId, work.Ct) is not { } talent)
            {
                return new NotFound("talent");
            }

            had = talent.Profile.Headshot;
            work.Db.Talents.Remove(talent);
            work.Audit("talent.removed", eventId, id.Value);
            return Result.Done;
        }, ct);
        if (result.IsDone && had is { } name)
        {
            await pictures.LetGoAsync(actor, eventId, [name], ct);
        }

        return result;
    }
}
