using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Frees a seat. A seat that is free already stays so.</summary>
public sealed class ClearSeat(Transactions transactions)
{
    public Task<Result> ClearAsync(Actor actor, SeatId seatId, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await work.Db.Seats.AsNoTracking().SingleOrDefaultAsync(s => s.Id == seatId, work.Ct) is not { } seat)
            {
                return new NotFound("seat");
            }

            if (await work.Db.SeatAssignments.SingleOrDefaultAsync(a => a.SeatId == seatId, work.Ct) is { } assignment)
            {
                work.Db.SeatAssignments.Remove(assignment);
                work.Audit("seat.cleared", seat.EventId, assignment.GuestId?.Value ?? assignment.TalentId?.Value, $"seat={seatId.Value:N}");
            }

            return Result.Done;
        }, ct);
}
