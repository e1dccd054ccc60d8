using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Takes back the last change of who sits where, whoever made it, and does it again.</summary>
public sealed class UndoSeating(Transactions transactions)
{
    /// <summary>The step that was taken back: whose it was, and who moved.</summary>
    public Task<Result<StepTaken>> UndoAsync(Actor actor, PressEventId eventId, CancellationToken ct) =>
        RunAsync(
            actor,
            eventId,
            "seating.undone",
            (steps, id) => steps.Where(s => s.EventId == id && s.UndoneAt == null).OrderByDescending(s => s.Revision),
            (step, now) => step.Undo(now),
            step => [.. step.ReadMoves().Select(move => move.Back)],
            ct);

    /// <summary>The step that was done again.</summary>
    public Task<Result<StepTaken>> RedoAsync(Actor actor, PressEventId eventId, CancellationToken ct) =>
        RunAsync(
            actor,
            eventId,
            "seating.redone",
            (steps, id) => steps.Where(s => s.EventId == id && s.UndoneAt != null).OrderBy(s => s.Revision),
            (step, _) => step.Redo(),
            step => step.ReadMoves(),
            ct);

    private Task<Result<StepTaken>> RunAsync(
        Actor actor,
        PressEventId eventId,
        string action,
        Func<IQueryable<SeatingStep>, PressEventId, IQueryable<SeatingStep>> choose,
        Action<SeatingStep, DateTimeOffset> mark,
        Func<SeatingStep, IReadOnlyList<SeatMove>> moves,
        CancellationToken ct) =>
        transactions.RunAsync<StepTaken>(actor, Permission.EditSeating, async work =>
        {
            if (await SeatingDesk.OpenAsync(work, eventId) is not { } desk)
            {
                return new NotFound("event");
            }

            if (await choose(work.Db.SeatingSteps, eventId).FirstOrDefaultAsync(work.Ct) is not { } step)
            {
                return new NothingToUndo();
            }

            var back = moves(step);
            if (back.FirstOrDefault(move => desk.At(move.Who)?.SeatId != move.From) is { } elsewhere)
            {
                return new StepOverbuilt(desk.NameOf(elsewhere.Who) ?? "Somebody");
            }

            var moved = await desk.TryMoveAsync(back);
            if (!moved.IsDone)
            {
                return moved.Refusal!;
            }

            mark(step, work.Now);
            desk.Revise();
            work.Audit(action, eventId, eventId.Value, FormattableString.Invariant($"moves={back.Count}"));
            return new StepTaken(step.Action, step.By, step.At, back);
        }, ct);
}

/// <summary>A step that was undone or done again.</summary>
/// <param name="By">Whose it was; null for the product.</param>
/// <param name="Moves">Who moved by it just now.</param>
public sealed record StepTaken(string Action, Guid? By, DateTimeOffset At, IReadOnlyList<SeatMove> Moves);
