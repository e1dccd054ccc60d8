using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Ledger;

/// <summary>Takes a fact out of the ledger, unless a text names it. Its number is not given out again.</summary>
public sealed class RemoveFact(Transactions transactions)
{
    internal const string Removed = "fact.removed";

    public Task<Result> RemoveAsync(Actor actor, PressEventId eventId, FactId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent
                || await work.Db.Facts.SingleOrDefaultAsync(f => f.Id == id && f.EventId == eventId, work.Ct) is not { } fact)
            {
                return new NotFound("fact");
            }

            var named = (await FactQuotations.ForEventAsync(work.Db, pressEvent, work.Ct)).Where(q => q.Number == fact.Number).ToList();
            if (named.Count > 0)
            {
                return new Invalid(nameof(FactForm.Text), $"Fact {fact.Number} is named in: {Places(named)}. Take it out there first.");
            }

            await FactRecord.KeepAsync(work, pressEvent, fact);
            work.Db.Facts.Remove(fact);
            work.Db.FactVersions.Add(FactVersion.Removed(fact, work.Actor.PersonId, work.Now));
            work.Audit(Removed, eventId, id.Value, Numbered(fact.Number));
            return Result.Done;
        }, ct);

    /// <summary>How the trail keeps a fact's number, for <see cref="AddFact"/> to read.</summary>
    internal static string Numbered(int number) => FormattableString.Invariant($"number={number}");

    internal static string Places(IEnumerable<FactQuotation> named) => string.Join("; ", named.Select(quotation => quotation.Place));
}
