using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Ledger;

/// <summary>Corrects a fact under its number.</summary>
public sealed class ChangeFact(Transactions transactions)
{
    public async Task<Result> ChangeAsync(Actor actor, PressEventId eventId, FactId id, FactForm form, CancellationToken ct) =>
        form.Check() is { } wrong ? wrong : await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.Db.Facts.SingleOrDefaultAsync(f => f.Id == id && f.EventId == eventId, work.Ct) is not { } fact)
            {
                return new NotFound("fact");
            }

            if (!fact.Change(form.Read()))
            {
                return Result.Done;
            }

            work.Db.FactVersions.Add(new FactVersion(fact, work.Actor.PersonId, work.Now));
            work.Audit("fact.changed", eventId, id.Value, RemoveFact.Numbered(fact.Number));
            return Result.Done;
        }, ct);
}
