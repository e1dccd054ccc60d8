using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Gives a guest or one of the talent a seat. Whoever sat elsewhere moves.</summary>
public sealed class SeatPerson(Transactions transactions)
{
    /// <summary>With <paramref name="swap"/> whoever has the seat takes the newcomer's old one, or none; without, a taken seat is refused.</summary>
    public Task<Result> SeatAsync(Actor actor, PressEventId eventId, Sitter sitter, SeatId seatId, bool swap, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await work.LockEventAsync(eventId) is null
                || await work.Db.Seats.SingleOrDefaultAsync(s => s.Id == seatId && s.EventId == eventId, work.Ct) is not { } seat)
            {
                return new NotFound("seat");
            }

            var before = await work.Db.SeatAssignments.Where(a => a.EventId == eventId && (a.SeatId == seatId
                || (a.GuestId != null && a.GuestId == sitter.Guest) || (a.TalentId != null && a.TalentId == sitter.Talent))).ToListAsync(work.Ct);
            var own = before.SingleOrDefault(a => new Sitter(a.GuestId, a.TalentId) == sitter);
            var other = before.SingleOrDefault(a => a.SeatId == seatId && a != own);
            if (own?.SeatId == seatId)
            {
                return Result.Done;
            }

            if (other is not null && !swap)
            {
                var table = await work.Db.Tables.SingleAsync(t => t.Id == seat.TableId, work.Ct);
                return new SeatTaken(table.Name, seat.Number);
            }

            var assigned = await AssignAsync(work, seat, sitter, mustBeComing: true);
            if (!assigned.IsDone)
            {
                return new Result(assigned.Refusal);
            }

            await ReplaceAsync(work, before, assigned.Value!, own, other);
            work.Audit("seat.given", eventId, sitter.Guest?.Value ?? sitter.Talent?.Value, $"seat={seatId.Value:N}");
            return Result.Done;
        }, ct);

    private static async Task ReplaceAsync(Work work, List<SeatAssignment> before, SeatAssignment assigned, SeatAssignment? own, SeatAssignment? other)
    {
        // The old rows go first: for an instant nobody may have two seats, nor a seat two people.
        work.Db.SeatAssignments.RemoveRange(before);
        await work.Db.SaveChangesAsync(work.Ct);
        work.Db.SeatAssignments.Add(assigned);
        if (own is null || other is null)
        {
            return;
        }

        var freed = await work.Db.Seats.SingleAsync(s => s.Id == own.SeatId, work.Ct);
        var moved = await AssignAsync(work, freed, new Sitter(other.GuestId, other.TalentId), mustBeComing: false);
        work.Db.SeatAssignments.Add(moved.Value!);
        work.Audit("seat.given", freed.EventId, other.GuestId?.Value ?? other.TalentId?.Value, $"seat={freed.Id.Value:N}");
    }

    private static async Task<Result<SeatAssignment>> AssignAsync(Work work, Seat seat, Sitter sitter, bool mustBeComing)
    {
        if (sitter.Talent is { } talentId)
        {
            var talent = await work.Db.Talents.SingleOrDefaultAsync(t => t.Id == talentId && t.EventId == seat.EventId, work.Ct);
            return talent is null ? new NotFound("person") : SeatAssignment.Of(seat, talent, work.Now);
        }

        if (await work.Db.Guests.SingleOrDefaultAsync(g => g.Id == sitter.Guest && g.EventId == seat.EventId, work.Ct) is not { } guest)
        {
            return new NotFound("guest");
        }

        return mustBeComing && guest.Status is not (GuestStatus.Accepted or GuestStatus.Arrived)
            ? new GuestNotComing(guest.Name)
            : SeatAssignment.Of(seat, guest, work.Now);
    }
}
