using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Sets and removes rules and wishes. Two people have one rule of a kind between them: a second one takes its place.</summary>
public sealed class ChangeRules(Transactions transactions)
{
    /// <summary>Also for people who are not coming: the rule is kept for when they do.</summary>
    public async Task<Result<SeatingRuleId>> SetAsync(Actor actor, PressEventId eventId, RuleForm form, CancellationToken ct)
    {
        if (form.Problem() is { } problem)
        {
            return problem;
        }

        return await transactions.RunAsync<SeatingRuleId>(actor, Permission.EditSeating, async work =>
        {
            if (await SeatingDesk.OpenAsync(work, eventId) is not { } desk)
            {
                return new NotFound("event");
            }

            if (Refusal(desk, form) is { } refusal)
            {
                return refusal;
            }

            var before = (await work.Db.SeatingRules.Where(r => r.EventId == eventId).ToListAsync(work.Ct))
                .Where(r => (r.Kind is SeatingRuleKind.At) == (form.Kind is SeatingRuleKind.At) && r.IsOfSame(form.Who!.Value, Other(form)));
            work.Db.SeatingRules.RemoveRange(before);
            var rule = Make(desk, form, work.Now);
            work.Db.SeatingRules.Add(rule);
            desk.Revise();
            work.Audit("seating.rule-set", eventId, form.Who!.Value.Id, $"rule={rule.Id.Value:N}");
            return rule.Id;
        }, ct);
    }

    public Task<Result> RemoveAsync(Actor actor, SeatingRuleId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            var eventId = await work.Db.SeatingRules.Where(r => r.Id == id).Select(r => (PressEventId?)r.EventId).SingleOrDefaultAsync(work.Ct);
            if (eventId is null || await SeatingDesk.OpenAsync(work, eventId.Value) is not { } desk
                || await work.Db.SeatingRules.SingleOrDefaultAsync(r => r.Id == id, work.Ct) is not { } rule)
            {
                return new NotFound("rule");
            }

            work.Db.SeatingRules.Remove(rule);
            desk.Revise();
            work.Audit("seating.rule-removed", eventId, rule.Who.Id, $"rule={id.Value:N}");
            return Result.Done;
        }, ct);

    private static Sitter? Other(RuleForm form) => form.Kind is SeatingRuleKind.At ? null : form.Other;

    private static Refusal? Refusal(SeatingDesk desk, RuleForm form)
    {
        if (!desk.Knows(form.Who!.Value) || (Other(form) is { } other && !desk.Knows(other)))
        {
            return new NobodyOfThisEvening();
        }

        return form.Kind is not SeatingRuleKind.At ? null
            : !desk.Tables.ContainsKey(form.Table!.Value) ? new NotFound("table")
            : form.Seat is { } seat && (!desk.Seats.TryGetValue(seat, out var known) || known.TableId != form.Table) ? new NotFound("seat")
            : null;
    }

    private static SeatingRule Make(SeatingDesk desk, RuleForm form, DateTimeOffset now)
    {
        var rule = form.Kind is SeatingRuleKind.At
            ? SeatingRule.At(desk.Event, form.Who!.Value, desk.Tables[form.Table!.Value], form.Seat is { } seat ? desk.Seats[seat] : null, now)
            : SeatingRule.Pair(desk.Event, form.Kind, form.Who!.Value, form.Other!.Value, now);
        rule.Hold(form.Scope, form.IsWish ? form.Weight : null, form.Reason);
        return rule;
    }
}
