using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Messages.Stages;

/// <summary>Sends the planned messages whose time has come. Who gets one is worked out then; a stage is done once and never again.</summary>
internal sealed class RunStages(Databases databases, Transactions transactions, IDatabaseEngine engine, TimeProvider clock)
{
    private const string Lease = "stages";

    // What keeps a stage back, such as an event that is not open yet, may pass; after a day it would surprise.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>How many stages were settled. One process at a time does this; another finds the lease taken and does nothing.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var due = await DueAsync(ct);
        if (due.Count == 0)
        {
            return 0;
        }

        await using var lease = await engine.TryLeaseAsync(Lease, ct);
        return lease is null ? 0 : await SettleAsync(due, ct);
    }

    /// <summary>The publicist's word: now, whatever its time is, and whoever sleeps.</summary>
    public Task<Result> SendNowAsync(Actor actor, MessageStageId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.SendMail, async work => new Result((await DecideAsync(work, id, atItsTime: false)).Refusal), ct);

    private async Task<List<DueStage>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.UnscopedAsync(ct);
        var planned = await (
            from stage in db.MessageStages.AsNoTracking().IgnoreQueryFilters()
            join pressEvent in db.Events.AsNoTracking().IgnoreQueryFilters() on stage.EventId equals pressEvent.Id
            where stage.State == StageState.Planned
            select new { stage, pressEvent }).ToListAsync(ct);
        return [.. planned.Where(one => one.stage.IsDue(one.pressEvent, now)).OrderBy(one => one.stage.DueAt(one.pressEvent))
            .Select(one => new DueStage(one.stage.OrganisationId, one.stage.Id, one.stage.DueAt(one.pressEvent)))];
    }

    private async Task<int> SettleAsync(List<DueStage> due, CancellationToken ct)
    {
        var settled = 0;
        foreach (var stage in due)
        {
            var actor = new SystemActor(stage.OrganisationId, "stages");
            var ran = await transactions.RunAsync(actor, Permission.SendMail, work => DecideAsync(work, stage.Id, atItsTime: true), ct);
            if (ran.IsDone)
            {
                settled += ran.Value;
            }
            else if (clock.GetUtcNow() - stage.DueAt > Patience)
            {
                await transactions.RunAsync(actor, Permission.SendMail, work => SkipAsync(work, stage.Id, ran.Refusal!), ct);
                settled++;
            }
        }

        return settled;
    }

    private static async Task<Result<int>> DecideAsync(Work work, MessageStageId id, bool atItsTime)
    {
        if (await LockAsync(work, id) is not var (pressEvent, stage))
        {
            return new NotFound("stage");
        }

        if (atItsTime && !stage.IsDue(pressEvent, work.Now))
        {
            return 0;    // moved, stopped or run since it was looked for
        }

        if (stage.Finish(work.Now).Refusal is { } settled)
        {
            return settled;
        }

        var sending = new Sending(stage.Id.Value) { StageId = stage.Id, KeepsQuietHours = atItsTime };
        var queued = await SendMessage.DecideAsync(work, pressEvent.Id, stage.Kind, new Wave { Sending = sending });
        if (queued.Refusal is { } refusal and not (NobodyToInvite or NobodyToRemind or NobodyToTell))
        {
            return refusal;
        }

        work.Audit("stage.done", pressEvent.Id, stage.Id.Value, FormattableString.Invariant($"{stage.Kind}, {queued.Value?.Count ?? 0} queued"));
        return 1;
    }

    private static async Task<Result> SkipAsync(Work work, MessageStageId id, Refusal why)
    {
        if (await LockAsync(work, id) is not var (pressEvent, stage) || stage.Skip().Refusal is not null)
        {
            return Result.Done;
        }

        work.Audit("stage.skipped", pressEvent.Id, stage.Id.Value, why.GetType().Name);
        return Result.Done;
    }

    // The event's lock before the stage is read: nobody pauses or runs it at the same moment.
    private static async Task<(PressEvent Event, MessageStage Stage)?> LockAsync(Work work, MessageStageId id)
    {
        var eventId = await work.Db.MessageStages.Where(s => s.Id == id).Select(s => (PressEventId?)s.EventId).SingleOrDefaultAsync(work.Ct);
        if (eventId is not { } known || await work.LockEventAsync(known) is not { } pressEvent)
        {
            return null;
        }

        return await work.Db.MessageStages.SingleOrDefaultAsync(s => s.Id == id, work.Ct) is { } stage ? (pressEvent, stage) : null;
    }

    private sealed record DueStage(OrganisationId OrganisationId, MessageStageId Id, DateTimeOffset DueAt);
}
