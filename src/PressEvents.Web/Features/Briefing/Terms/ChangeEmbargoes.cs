using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;

namespace PressEvents.Web.Features.Briefing.Terms;

/// <summary>Sets, changes and lifts away the embargoes for a territory or format. One of each kind.</summary>
public sealed class ChangeEmbargoes(Transactions transactions)
{
    public Task<Result> AddAsync(Actor actor, PressEventId eventId, EmbargoForm form, CancellationToken ct) =>
        RunAsync(actor, eventId, form, null, ct);

    public Task<Result> ChangeAsync(Actor actor, PressEventId eventId, EmbargoId id, EmbargoForm form, CancellationToken ct) =>
        RunAsync(actor, eventId, form, id, ct);

    public Task<Result> RemoveAsync(Actor actor, PressEventId eventId, EmbargoId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.Db.Embargoes.SingleOrDefaultAsync(e => e.Id == id && e.EventId == eventId, work.Ct) is not { } embargo)
            {
                return new NotFound("embargo");
            }

            work.Db.Embargoes.Remove(embargo);
            work.Audit("embargo.removed", eventId, id.Value);
            return Result.Done;
        }, ct);

    private async Task<Result> RunAsync(Actor actor, PressEventId eventId, EmbargoForm form, EmbargoId? changed, CancellationToken ct)
    {
        var read = form.Read();
        return read.Refusal is { } wrong
            ? wrong
            : await transactions.RunAsync(actor, Permission.EditBriefing, work => WriteAsync(work, eventId, read.Value!, changed), ct);
    }

    // Under the event's lock: two people who set the same territory at once end with one embargo for it.
    private static async Task<Result> WriteAsync(Work work, PressEventId eventId, EmbargoWindow window, EmbargoId? changed)
    {
        if (await work.LockEventAsync(eventId) is not { } pressEvent)
        {
            return new NotFound("event");
        }

        var all = await work.Db.Embargoes.Where(e => e.EventId == eventId).ToListAsync(work.Ct);
        if (all.Exists(e => e.Id != changed && e.Window.Covers(window)))
        {
            return new EmbargoSetAlready();
        }

        if (changed is not { } id)
        {
            var embargo = new Embargo(EmbargoId.New(work.Now), pressEvent, window);
            work.Db.Embargoes.Add(embargo);
            work.Audit("embargo.set", eventId, embargo.Id.Value);
            return Result.Done;
        }

        if (all.Find(e => e.Id == id) is not { } known)
        {
            return new NotFound("embargo");
        }

        known.Change(window);
        work.Audit("embargo.changed", eventId, id.Value);
        return Result.Done;
    }
}
