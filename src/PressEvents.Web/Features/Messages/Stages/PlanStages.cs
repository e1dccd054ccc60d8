using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Messages.Stages;

/// <summary>When a planned message shall go: so many days before (negative) or after, at a time of day in the event's zone.</summary>
public sealed record StagePlan(MessageKind Kind, StageAnchor Anchor, int Days, TimeOnly At);

/// <summary>Plans messages, and stops, leaves out or takes away what is planned.</summary>
public sealed class PlanStages(Transactions transactions)
{
    /// <summary>Adds them all or none.</summary>
    public Task<Result> AddAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<StagePlan> plans, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.SendMail, work => AddAsync(work, eventId, plans), ct);

    public Task<Result> PauseAsync(Actor actor, MessageStageId id, CancellationToken ct) => ChangeAsync(actor, id, "stage.paused", stage => stage.Pause(), ct);

    public Task<Result> ResumeAsync(Actor actor, MessageStageId id, CancellationToken ct) => ChangeAsync(actor, id, "stage.resumed", stage => stage.Resume(), ct);

    public Task<Result> SkipAsync(Actor actor, MessageStageId id, CancellationToken ct) => ChangeAsync(actor, id, "stage.skipped", stage => stage.Skip(), ct);

    private static async Task<Result> AddAsync(Work work, PressEventId eventId, IReadOnlyCollection<StagePlan> plans)
    {
        if (await work.LockEventAsync(eventId) is not { } pressEvent)
        {
            return new NotFound("event");
        }

        if (pressEvent.State is EventState.Cancelled)
        {
            return new EventCancelled();
        }

        foreach (var plan in plans)
        {
            if (await ProblemAsync(work, pressEvent, plan) is { } problem)
            {
                return problem;
            }

            var stage = new MessageStage(MessageStageId.New(work.Now), pressEvent, plan.Kind, plan.Anchor, plan.Days, plan.At, work.Now);
            work.Db.MessageStages.Add(stage);
            work.Audit("stage.planned", eventId, stage.Id.Value, FormattableString.Invariant($"{plan.Kind}, {plan.Anchor} {plan.Days:+0;-0;0} days at {plan.At:HH:mm}"));
        }

        return Result.Done;
    }

    private static async Task<Refusal?> ProblemAsync(Work work, PressEvent pressEvent, StagePlan plan)
    {
        if (!StagedKinds.All.Contains(plan.Kind))
        {
            return new Invalid("kind", "This kind of message goes out by itself or by hand; it cannot be planned.");
        }

        if (Math.Abs(plan.Days) > MessageStage.MostDays)
        {
            return new Invalid("days", $"Give at most {MessageStage.MostDays} days.");
        }

        var stage = new MessageStage(MessageStageId.New(work.Now), pressEvent, plan.Kind, plan.Anchor, plan.Days, plan.At, work.Now);
        if (stage.DueAt(pressEvent) <= work.Now)
        {
            return new Invalid("days", "That time has passed; to send it at once, write it and send it.");
        }

        var same = await work.Db.MessageStages.AnyAsync(
            s => s.EventId == pressEvent.Id && s.Kind == plan.Kind && s.Anchor == plan.Anchor && s.Days == plan.Days && s.At == plan.At && (s.State == StageState.Planned || s.State == StageState.Paused),
            work.Ct);
        return same ? new Invalid("days", "The same is planned already.") : null;
    }

    private Task<Result> ChangeAsync(Actor actor, MessageStageId id, string action, Func<MessageStage, Result> change, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.SendMail, async work =>
        {
            var eventId = await work.Db.MessageStages.Where(s => s.Id == id).Select(s => (PressEventId?)s.EventId).SingleOrDefaultAsync(work.Ct);
            if (eventId is not { } known || await work.LockEventAsync(known) is null)
            {
                return new NotFound("stage");
            }

            // Read under the event's lock: it may run at this moment.
            var result = change(await work.Db.MessageStages.SingleAsync(s => s.Id == id, work.Ct));
            work.Audit(action, known, id.Value);
            return result;
        }, ct);
}
