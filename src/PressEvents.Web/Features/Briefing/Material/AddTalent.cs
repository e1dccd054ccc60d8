using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Adds one of the people the journalists come for, after those who are there.</summary>
public sealed class AddTalent(Transactions transactions)
{
    public async Task<Result> AddAsync(Actor actor, PressEventId eventId, TalentForm form, CancellationToken ct) =>
        form.Check() is { } wrong ? wrong : await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            var last = await work.Db.Talents.Where(t => t.EventId == eventId).MaxAsync(t => (int?)t.Order, work.Ct) ?? 0;
            var (name, role, bio) = form.Read();
            var talent = new Talent(TalentId.New(work.Now), pressEvent, last + 1, name, role, bio);
            work.Db.Talents.Add(talent);
            work.Audit("talent.added", eventId, talent.Id.Value);
            return Result.Done;
        }, ct);
}
