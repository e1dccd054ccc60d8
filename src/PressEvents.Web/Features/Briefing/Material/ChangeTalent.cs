using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Changes what is said of one of the talent.</summary>
public sealed class ChangeTalent(Transactions transactions)
{
    public async Task<Result> ChangeAsync(Actor actor, PressEventId eventId, TalentId id, TalentForm form, CancellationToken ct) =>
        form.Check() is { } wrong ? wrong : await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.Db.Talents.SingleOrDefaultAsync(t => t.Id == id && t.EventId == eventId, work.Ct) is not { } talent)
            {
                return new NotFound("talent");
            }

            var (name, role, bio) = form.Read();
            talent.Change(name, role, bio);
            work.Audit("talent.changed", eventId, id.Value);
            return Result.Done;
        }, ct);
}
