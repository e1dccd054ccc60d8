using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;
using PressEvents.Seating.Scoring;

namespace PressEvents.Web.Features.Seating.Versions;

/// <summary>A change of seats that can be undone or done again.</summary>
/// <param name="Words">“Bo: from Table 1, seat 2 to Table 2, seat 1”; how many where there are more than three.</param>
/// <param name="By">Whose it was; null for the product.</param>
public sealed record StepRow(string Words, string? By, DateTimeOffset At);

/// <summary>A plan that was kept or published.</summary>
/// <param name="Name">Null for a published one.</param>
/// <param name="Seated">How many sit in it.</param>
public sealed record VersionRow(SeatingVersionId Id, string? Name, string? By, DateTimeOffset At, int Seated);

/// <summary>What can be undone, done again and brought back.</summary>
/// <param name="Undo">The step an undo takes back; null for none.</param>
/// <param name="Redo">The step that would be done again; null for none.</param>
/// <param name="Versions">The latest first.</param>
public sealed record SeatingHistory(StepRow? Undo, StepRow? Redo, IReadOnlyList<VersionRow> Versions);

/// <summary>Who sits elsewhere in the second of two plans.</summary>
/// <param name="From">“Table 1, seat 3”; null for no seat.</param>
public sealed record MovedPerson(string Name, string? From, string? To);

/// <summary>Two plans side by side, both scored by the problem as it is now: only who is coming, on seats that still are.</summary>
public sealed record PlanComparison(IReadOnlyList<MovedPerson> Moved, Score Before, Score After);

/// <summary>Reads what was, for those who may change the seating.</summary>
public sealed class SeatingVersionsQuery(Databases databases)
{
    /// <summary>Null for whoever may not change the seating.</summary>
    public async Task<SeatingHistory?> ForEventAsync(StaffActor actor, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditSeating, ct);
        if (db.ShowsNothing)
        {
            return null;
        }

        var words = new PlanWords(await SeatingRoom.ReadAsync(db, eventId, ct));
        var members = await db.Members.Select(m => new { m.Id, m.Name }).ToDictionaryAsync(m => m.Id.Value, m => m.Name, ct);
        string? Name(Guid? by) => by is { } id ? members.GetValueOrDefault(id) : null;
        StepRow? Row(SeatingStep? step, bool isBack) => step is null ? null
            : new StepRow(words.Of([.. step.ReadMoves().Select(move => isBack ? move.Back : move)]), Name(step.By), step.At);
        var steps = db.SeatingSteps.AsNoTracking().Where(s => s.EventId == eventId);
        var versions = await db.SeatingVersions.AsNoTracking().Where(v => v.EventId == eventId).OrderByDescending(v => v.At).ToListAsync(ct);
        return new SeatingHistory(
            Row(await steps.Where(s => s.UndoneAt == null).OrderByDescending(s => s.Revision).FirstOrDefaultAsync(ct), isBack: true),
            Row(await steps.Where(s => s.UndoneAt != null).OrderBy(s => s.Revision).FirstOrDefaultAsync(ct), isBack: false),
            versions.ConvertAll(v => new VersionRow(v.Id, v.Name, Name(v.By), v.At, v.ReadSeats().Count)));
    }

    /// <summary>Who moved from one plan to another; null is the plan as it is now. Null for whoever may not see it, and for a version that is gone.</summary>
    public async Task<PlanComparison?> CompareAsync(StaffActor actor, PressEventId eventId, SeatingVersionId? before, SeatingVersionId? after, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditSeating, ct);
        if (db.ShowsNothing)
        {
            return null;
        }

        var room = await SeatingRoom.ReadAsync(db, eventId, ct);
        if (await SeatsAsync(db, room, eventId, before, ct) is not { } then || await SeatsAsync(db, room, eventId, after, ct) is not { } now)
        {
            return null;
        }

        var words = new PlanWords(room);
        var problem = new SeatingCaseMaker(room).Make().Problem;
        Score ScoreOf(IReadOnlyDictionary<Sitter, SeatId> plan) => Evaluator.Evaluate(problem, words.Places(plan)).Score;
        return new PlanComparison(words.Moved(SeatMove.Between(then, now)), ScoreOf(then), ScoreOf(now));
    }

    private static async Task<IReadOnlyDictionary<Sitter, SeatId>?> SeatsAsync(PressDb db, SeatingRoom room, PressEventId eventId, SeatingVersionId? id, CancellationToken ct) =>
        id is null
            ? room.Assignments.ToDictionary(a => a.Sitter, a => a.SeatId)
            : (await db.SeatingVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id && v.EventId == eventId, ct))?.ReadSeats();
}
