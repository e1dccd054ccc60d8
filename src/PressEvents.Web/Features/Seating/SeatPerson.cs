using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Gives a guest or one of the talent a seat. Whoever sat elsewhere moves. Nobody who is locked moves, and nobody gets a blocked seat.</summary>
public sealed class SeatPerson(Transactions transactions)
{
    /// <summary>With <paramref name="swap"/> whoever has the seat takes the newcomer's old one, or none; without, a taken seat is refused.</summary>
    public Task<Result> SeatAsync(Actor actor, PressEventId eventId, Sitter sitter, SeatId seatId, bool swap, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await SeatingDesk.OpenAsync(work, eventId) is not { } desk || !desk.Seats.ContainsKey(seatId))
            {
                return new NotFound("seat");
            }

            if (!desk.Knows(sitter))
            {
                return new NotFound("person");
            }

            var (own, other) = (desk.At(sitter), desk.On(seatId));
            if (own?.SeatId == seatId)
            {
                return Result.Done;
            }

            if (other is not null && !swap)
            {
                return new SeatTaken(desk.NameOf(seatId).Table, desk.NameOf(seatId).Number);
            }

            return desk.IsComing(sitter)
                ? await desk.MoveAsync("seat.given", Moves(sitter, seatId, own, other))
                : new GuestNotComing(desk.NameOf(sitter)!);
        }, ct);

    private static IReadOnlyList<SeatMove> Moves(Sitter sitter, SeatId seat, SeatAssignment? own, SeatAssignment? other) =>
        other is null
            ? [new SeatMove(sitter, own?.SeatId, seat)]
            : [new SeatMove(sitter, own?.SeatId, seat), new SeatMove(other.Sitter, seat, own?.SeatId)];
}
