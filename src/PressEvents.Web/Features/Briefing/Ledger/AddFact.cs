using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Ledger;

/// <summary>Writes a fact into the event's ledger, under the next number.</summary>
public sealed class AddFact(Transactions transactions)
{
    public async Task<Result> AddAsync(Actor actor, PressEventId eventId, FactForm form, CancellationToken ct) =>
        form.Check() is { } wrong ? wrong : await transactions.RunAsync(actor, Permission.EditBriefing, work => AddAsync(work, eventId, form), ct);

    private static async Task<Result> AddAsync(Work work, PressEventId eventId, FactForm form)
    {
        if (await work.LockEventAsync(eventId) is not { } pressEvent)
        {
            return new NotFound("event");
        }

        var fact = new Fact(FactId.New(work.Now), pressEvent, await NextNumberAsync(work, eventId), form.Read());
        work.Db.Facts.Add(fact);
        work.Db.FactVersions.Add(new FactVersion(fact, work.Actor.PersonId, work.Now));
        work.Audit("fact.added", eventId, fact.Id.Value, RemoveFact.Numbered(fact.Number));
        return Result.Done;
    }

    // A printed pack may quote a number that is gone from the ledger. Of those that went before there was a history, the trail knows.
    private static async Task<int> NextNumberAsync(Work work, PressEventId eventId)
    {
        var highest = await work.Db.Facts.Where(f => f.EventId == eventId).MaxAsync(f => (int?)f.Number, work.Ct) ?? 0;
        var known = await work.Db.FactVersions.Where(v => v.EventId == eventId).MaxAsync(v => (int?)v.FactNumber, work.Ct) ?? 0;
        var removed = await work.Db.AuditEntries.Where(a => a.EventId == eventId && a.Action == RemoveFact.Removed)
            .Select(a => a.Details).ToListAsync(work.Ct);
        return 1 + removed.Select(NumberIn).Append(highest).Append(known).Max();
    }

    private static int NumberIn(string? details) =>
        int.TryParse(details?[(details.LastIndexOf('=') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
