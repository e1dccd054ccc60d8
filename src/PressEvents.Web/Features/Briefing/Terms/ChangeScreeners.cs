using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Terms;

/// <summary>Adds, changes, reorders and removes the screeners of an event.</summary>
public sealed class ChangeScreeners(Transactions transactions)
{
    public async Task<Result> AddAsync(Actor actor, PressEventId eventId, ScreenerForm form, CancellationToken ct) =>
        form.Check() is { } wrong ? wrong : await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            var last = await work.Db.Screeners.Where(s => s.EventId == eventId).MaxAsync(s => (int?)s.Order, work.Ct) ?? 0;
            var (title, address, note) = form.Read();
            var screener = new Screener(ScreenerId.New(work.Now), pressEvent, last + 1, title, address, note);
            work.Db.Screeners.Add(screener);
            work.Audit("screener.added", eventId, screener.Id.Value);
            return Result.Done;
        }, ct);

    public async Task<Result> ChangeAsync(Actor actor, PressEventId eventId, ScreenerId id, ScreenerForm form, CancellationToken ct) =>
        form.Check() is { } wrong ? wrong : await OneAsync(actor, eventId, id, (work, screener) =>
        {
            var (title, address, note) = form.Read();
            screener.Change(title, address, note);
            work.Audit("screener.changed", eventId, id.Value);
            return Task.CompletedTask;
        }, ct);

    public Task<Result> RemoveAsync(Actor actor, PressEventId eventId, ScreenerId id, CancellationToken ct) =>
        OneAsync(actor, eventId, id, (work, screener) =>
        {
            work.Db.Screeners.Remove(screener);
            work.Audit("screener.removed", eventId, id.Value);
            return Task.CompletedTask;
        }, ct);

    /// <summary>Moves it one place up; the first stays where it is.</summary>
    public Task<Result> MoveUpAsync(Actor actor, PressEventId eventId, ScreenerId id, CancellationToken ct) =>
        OneAsync(actor, eventId, id, async (work, screener) =>
        {
            var above = await work.Db.Screeners.Where(s => s.EventId == eventId && s.Order < screener.Order)
                .OrderByDescending(s => s.Order).FirstOrDefaultAsync(work.Ct);
            if (above is not null)
            {
                var order = screener.Order;
                screener.MoveTo(above.Order);
                above.MoveTo(order);
                work.Audit("screener.changed", eventId, id.Value);
            }
        }, ct);

    private Task<Result> OneAsync(Actor actor, PressEventId eventId, ScreenerId id, Func<Work, Screener, Task> act, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            await work.LockEventAsync(eventId);
            if (await work.Db.Screeners.SingleOrDefaultAsync(s => s.Id == id && s.EventId == eventId, work.Ct) is not { } screener)
            {
                return new NotFound("screener");
            }

            await act(work, screener);
            return Result.Done;
        }, ct);
}
