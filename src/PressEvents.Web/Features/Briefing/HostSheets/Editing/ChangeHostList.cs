using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.HostSheets.Editing;

/// <summary>Adds, changes, reorders and removes the entries of the host sheets’ lists.</summary>
public sealed class ChangeHostList(Transactions transactions)
{
    public async Task<Result> AddAsync(Actor actor, PressEventId eventId, HostItemForm form, CancellationToken ct) =>
        form.Check() is { } wrong ? wrong : await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            if (await ProblemAsync(work, eventId, form) is { } problem)
            {
                return problem;
            }

            var last = await work.Db.HostItems.Where(i => i.EventId == eventId && i.List == form.List).MaxAsync(i => (int?)i.Order, work.Ct) ?? 0;
            var item = new HostItem(HostItemId.New(work.Now), pressEvent, last + 1, form.Read());
            work.Db.HostItems.Add(item);
            work.Audit("host-sheet.entry-added", eventId, item.Id.Value, Listed(form.List));
            return Result.Done;
        }, ct);

    public async Task<Result> ChangeAsync(Actor actor, PressEventId eventId, HostItemId id, HostItemForm form, CancellationToken ct) =>
        form.Check() is { } wrong ? wrong : await OneAsync(actor, eventId, id, async (work, item) =>
        {
            if (await ProblemAsync(work, eventId, form) is { } problem)
            {
                return problem;
            }

            item.Change(form.Read());
            work.Audit("host-sheet.entry-changed", eventId, id.Value, Listed(item.List));
            return null;
        }, ct);

    public Task<Result> RemoveAsync(Actor actor, PressEventId eventId, HostItemId id, CancellationToken ct) =>
        OneAsync(actor, eventId, id, (work, item) =>
        {
            work.Db.HostItems.Remove(item);
            work.Audit("host-sheet.entry-removed", eventId, id.Value, Listed(item.List));
            return Task.FromResult<Refusal?>(null);
        }, ct);

    /// <summary>Moves it one place up; the first stays where it is.</summary>
    public Task<Result> MoveUpAsync(Actor actor, PressEventId eventId, HostItemId id, CancellationToken ct) =>
        OneAsync(actor, eventId, id, async (work, item) =>
        {
            var above = await work.Db.HostItems.Where(i => i.EventId == eventId && i.List == item.List && i.Order < item.Order)
                .OrderByDescending(i => i.Order).FirstOrDefaultAsync(work.Ct);
            if (above is not null)
            {
                var order = item.Order;
                item.MoveTo(above.Order);
                above.MoveTo(order);
                work.Audit("host-sheet.entry-changed", eventId, id.Value, Listed(item.List));
            }

            return null;
        }, ct);

    // An entry of the clock is for one of this event's talent or for everybody.
    private static async Task<Refusal?> ProblemAsync(Work work, PressEventId eventId, HostItemForm form) =>
        form.Read() is ClockEntry { Talent: { } talent } && !await work.Db.Talents.AnyAsync(t => t.Id == talent && t.EventId == eventId, work.Ct)
            ? new NotFound("talent")
            : await FactChecks.ProblemAsync(work, eventId, FactAudience.Team, form.Texts());

    private Task<Result> OneAsync(Actor actor, PressEventId eventId, HostItemId id, Func<Work, HostItem, Task<Refusal?>> act, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            await work.LockEventAsync(eventId);
            if (await work.Db.HostItems.SingleOrDefaultAsync(i => i.Id == id && i.EventId == eventId, work.Ct) is not { } item)
            {
                return new NotFound("entry");
            }

            return await act(work, item) is { } refusal ? refusal : Result.Done;
        }, ct);

    private static string Listed(HostList list) => $"list={list}";
}
