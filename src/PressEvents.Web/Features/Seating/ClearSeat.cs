using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Frees a seat. A seat that is free already stays so; whoever is locked keeps theirs.</summary>
public sealed class ClearSeat(Transactions transactions)
{
    public Task<Result> ClearAsync(Actor actor, SeatId seatId, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await work.Db.Seats.AsNoTracking().SingleOrDefaultAsync(s => s.Id == seatId, work.Ct) is not { } seat
                || await SeatingDesk.OpenAsync(work, seat.EventId) is not { } desk)
            {
                return new NotFound("seat");
            }

            return desk.On(seatId) is { } sitting
                ? await desk.MoveAsync("seat.cleared", [new SeatMove(sitting.Sitter, seatId, null)])
                : Result.Done;
        }, ct);
}
