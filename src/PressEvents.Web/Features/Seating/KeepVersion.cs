using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Keeps the plan as it is under a name, brings a kept or published one back, and lets go of one.</summary>
public sealed class KeepVersion(Transactions transactions)
{
    private const int Most = 100;

    public Task<Result<SeatingVersionId>> KeepAsync(Actor actor, PressEventId eventId, string? name, CancellationToken ct) =>
        transactions.RunAsync<SeatingVersionId>(actor, Permission.EditSeating, async work =>
        {
            if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > SeatingVersion.NameLength)
            {
                return new Invalid(nameof(name), $"A version needs a name of at most {SeatingVersion.NameLength} characters.");
            }

            if (await SeatingDesk.OpenAsync(work, eventId) is not { } desk)
            {
                return new NotFound("event");
            }

            if (await work.Db.SeatingVersions.CountAsync(v => v.EventId == eventId && v.Name != null, work.Ct) >= Most)
            {
                return new Invalid(nameof(name), $"{Most} versions are kept already; let go of one first.");
            }

            var version = new SeatingVersion(SeatingVersionId.New(work.Now), desk.Event, name, desk.Plan, actor.PersonId, work.Now);
            work.Db.SeatingVersions.Add(version);
            work.Audit("seating.kept", eventId, eventId.Value, $"version={version.Id.Value:N}");
            return version.Id;
        }, ct);

    /// <summary>Who sits where becomes what it was. Who is locked, not coming any more or whose seat is gone or blocked is left as they are; they are named.</summary>
    public Task<Result<IReadOnlyList<string>>> RestoreAsync(Actor actor, SeatingVersionId id, CancellationToken ct) =>
        transactions.RunAsync<IReadOnlyList<string>>(actor, Permission.EditSeating, async work =>
        {
            if (await FindAsync(work, id) is not ({ } version, { } desk))
            {
                return new NotFound("version");
            }

            var left = new List<string>();
            var moves = Moves(desk, version.ReadSeats(), left);
            var moved = await desk.MoveAsync("seating.restored", moves);
            if (!moved.IsDone)
            {
                return moved.Refusal!;
            }

            work.Audit("seating.restored", version.EventId, version.EventId.Value, $"version={id.Value:N}");
            return left;
        }, ct);

    public Task<Result> RemoveAsync(Actor actor, SeatingVersionId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await FindAsync(work, id) is not ({ } version, _))
            {
                return new NotFound("version");
            }

            work.Db.SeatingVersions.Remove(version);
            work.Audit("seating.version-removed", version.EventId, version.EventId.Value, $"version={id.Value:N}");
            return Result.Done;
        }, ct);

    private static async Task<(SeatingVersion? Version, SeatingDesk? Desk)> FindAsync(Work work, SeatingVersionId id)
    {
        var eventId = await work.Db.SeatingVersions.Where(v => v.Id == id).Select(v => (PressEventId?)v.EventId).SingleOrDefaultAsync(work.Ct);
        return eventId is { } known && await SeatingDesk.OpenAsync(work, known) is { } desk
            ? (await work.Db.SeatingVersions.SingleOrDefaultAsync(v => v.Id == id, work.Ct), desk)
            : (null, null);
    }

    private static List<SeatMove> Moves(SeatingDesk desk, IReadOnlyDictionary<Sitter, SeatId> then, List<string> left)
    {
        var now = desk.Plan;
        var fixedSeats = now.Where(pair => desk.At(pair.Key)!.IsLocked).ToDictionary(pair => pair.Key, pair => pair.Value);
        var target = new Dictionary<Sitter, SeatId>(fixedSeats);
        foreach (var (who, seat) in then.Where(pair => desk.Knows(pair.Key) && !fixedSeats.ContainsKey(pair.Key)))
        {
            if (desk.IsComing(who) && desk.Seats.TryGetValue(seat, out var known) && !known.IsBlocked && !target.ContainsValue(seat))
            {
                target[who] = seat;
            }
            else
            {
                left.Add(desk.NameOf(who)!);
            }
        }

        left.AddRange(fixedSeats.Keys.Where(who => then.TryGetValue(who, out var seat) && seat != fixedSeats[who]).Select(who => desk.NameOf(who)!));
        return [.. SeatMove.Between(now, target)];
    }
}
