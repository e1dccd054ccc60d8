using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Locks people to their seats, keeps seats free, and says which suit somebody who needs access. Each for one seat or for many at once.</summary>
public sealed class ChangeSeat(Transactions transactions)
{
    /// <summary>Whoever sits there stays, or may be moved again. Seats nobody sits on are left as they are.</summary>
    public Task<Result> LockAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<SeatId> seats, bool isLocked, CancellationToken ct) =>
        RunAsync(actor, eventId, seats, (work, desk, seat) =>
        {
            if (desk.On(seat.Id) is { } sitting && sitting.IsLocked != isLocked)
            {
                sitting.Lock(isLocked);
                work.Audit(isLocked ? "seat.locked" : "seat.unlocked", eventId, sitting.Sitter.Id, $"seat={seat.Id.Value:N}");
            }

            return Result.Done;
        }, ct);

    /// <summary>Nobody gets the seat, or somebody may again. A seat somebody sits on is not blocked: clear it first.</summary>
    public Task<Result> BlockAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<SeatId> seats, bool isBlocked, CancellationToken ct) =>
        RunAsync(actor, eventId, seats, (work, desk, seat) =>
        {
            if (isBlocked && desk.On(seat.Id) is not null)
            {
                return new SeatTaken(desk.NameOf(seat.Id).Table, seat.Number);
            }

            if (seat.IsBlocked != isBlocked)
            {
                seat.Block(isBlocked);
                work.Audit(isBlocked ? "seat.blocked" : "seat.unblocked", eventId, seat.Id.Value);
            }

            return Result.Done;
        }, ct);

    /// <summary>The seat suits somebody who needs access, or does not.</summary>
    public Task<Result> SuitAccessAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<SeatId> seats, bool isAccess, CancellationToken ct) =>
        RunAsync(actor, eventId, seats, (work, _, seat) =>
        {
            if (seat.IsAccess != isAccess)
            {
                seat.SuitAccess(isAccess);
                work.Audit(isAccess ? "seat.access" : "seat.no-access", eventId, seat.Id.Value);
            }

            return Result.Done;
        }, ct);

    private Task<Result> RunAsync(
        Actor actor, PressEventId eventId, IReadOnlyCollection<SeatId> seats, Func<Work, SeatingDesk, Seat, Result> change, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await SeatingDesk.OpenAsync(work, eventId) is not { } desk || !seats.All(desk.Seats.ContainsKey))
            {
                return new NotFound("seat");
            }

            desk.Revise();
            return seats.Select(seat => change(work, desk, desk.Seats[seat])).FirstOrDefault(result => !result.IsDone);
        }, ct);
}
