using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Adds one of the people the journalists come for, after those who are there.</summary>
public sealed class AddTalent(Transactions transactions, KeptPictures pictures)
{
    public Task<Result> AddAsync(Actor actor, PressEventId eventId, EntryForm form, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            if (await ChangeTalent.ProblemAsync(work, eventId, form) is { } wrong)
            {
                return wrong;
            }

            var last = await work.Db.Talents.Where(t => t.EventId == eventId).MaxAsync(t => (int?)t.Order, work.Ct) ?? 0;
            var talent = new Talent(TalentId.New(work.Now), pressEvent, last + 1, form.Values.Needed("Name"), null, null);
            TalentFields.Write(talent, form.Values);
            work.Db.Talents.Add(talent);
            await pictures.KeepAsync(form, work.Ct);
            work.Audit("talent.added", eventId, talent.Id.Value);
            return Result.Done;
        }, ct);
}
