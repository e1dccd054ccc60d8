using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;

namespace PressEvents.Web.Features.Briefing.Terms;

/// <summary>Puts a new version of the ground rules in force. What was accepted before stays accepted, of the old version.</summary>
public sealed class PublishGroundRules(Transactions transactions)
{
    public const string Field = "Rules";

    public async Task<Result> PublishAsync(Actor actor, PressEventId eventId, string? typed, CancellationToken ct)
    {
        if (Typed.Text(typed) is not { } text)
        {
            return new Invalid(Field, "Write the rules first; an empty page would be accepted as anything.");
        }

        return Typed.TooLong(Field, typed, GroundRules.MaxLength) is { } tooLong
            ? tooLong
            : await transactions.RunAsync(actor, Permission.EditBriefing, work => PublishAsync(work, eventId, text), ct);
    }

    private static async Task<Result> PublishAsync(Work work, PressEventId eventId, string text)
    {
        if (await work.LockEventAsync(eventId) is not { } pressEvent)
        {
            return new NotFound("event");
        }

        var inForce = await work.Db.GroundRules.Where(r => r.EventId == eventId).OrderByDescending(r => r.Version).FirstOrDefaultAsync(work.Ct);
        var rules = new GroundRules(GroundRulesId.New(work.Now), pressEvent, 1 + (inForce?.Version ?? 0), text, work.Actor.PersonId, work.Now);
        if (string.Equals(inForce?.TextHash, rules.TextHash, StringComparison.Ordinal))
        {
            return new Invalid(Field, $"These are the words of version {inForce!.Version}, which is in force already.");
        }

        work.Db.GroundRules.Add(rules);
        work.Audit("rules.published", eventId, rules.Id.Value, FormattableString.Invariant($"version={rules.Version} hash={rules.TextHash}"));
        return Result.Done;
    }
}
