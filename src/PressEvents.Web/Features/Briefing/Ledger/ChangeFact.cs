using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
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
        form.Check() is { } wrong ? wrong : await transactions.RunAsync(actor, Permission.EditBriefing, work => ChangeAsync(work, eventId, id, form), ct);

    private static async Task<Result> ChangeAsync(Work work, PressEventId eventId, FactId id, FactForm form)
    {
        if (await work.LockEventAsync(eventId) is not { } pressEvent
            || await work.Db.Facts.SingleOrDefaultAsync(f => f.Id == id && f.EventId == eventId, work.Ct) is not { } fact)
        {
            return new NotFound("fact");
        }

        if (form.Seen is { } seen && seen != fact.Version)
        {
            return new ChangedMeanwhile();
        }

        var details = form.Read();
        if (details == fact.Details)
        {
            return Result.Done;
        }

        if (await HiddenProblemAsync(work, pressEvent, fact, details) is { } named)
        {
            return named;
        }

        await FactRecord.KeepAsync(work, pressEvent, fact);
        fact.Change(details);
        work.Db.FactVersions.Add(new FactVersion(fact, work.Actor.PersonId, work.Now));
        work.Audit("fact.changed", eventId, id.Value, RemoveFact.Numbered(fact.Number));
        return Result.Done;
    }

    // A text that its readers may read must not come to say what they may not.
    private static async Task<Invalid?> HiddenProblemAsync(Work work, PressEvent pressEvent, Fact fact, FactDetails details)
    {
        var isHidden = (details.IsPrivate && !fact.IsPrivate) || (details.IsEmbargoed && !fact.IsEmbargoed);
        var named = isHidden ? (await FactQuotations.ForEventAsync(work.Db, pressEvent, work.Ct)).Where(q => q.Number == fact.Number).ToList() : [];
        var beforeGuests = named.FindAll(q => q.Audience is not FactAudience.Team);
        var beforeAnybody = named.FindAll(q => q.Audience is FactAudience.Anybody);
        return (details.IsPrivate, details.IsEmbargoed) switch
        {
            (true, _) when beforeGuests.Count > 0 => new Invalid(nameof(FactForm.IsPrivate), $"Guests read fact {fact.Number} in: {RemoveFact.Places(beforeGuests)}. Take it out there first."),
            (_, true) when beforeAnybody.Count > 0 => new Invalid(
                nameof(FactForm.IsEmbargoed), $"Fact {fact.Number} is read before anybody has accepted the ground rules, in: {RemoveFact.Places(beforeAnybody)}. Take it out there first."),
            _ => null,
        };
    }
}
