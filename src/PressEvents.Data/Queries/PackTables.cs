using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;

namespace PressEvents.Data.Queries;

/// <summary>The table a guest sits at, with the names of those around it.</summary>
internal static class PackTables
{
    public static async Task<PackTableRow?> FindAsync(PressDb db, GuestId guestId, CancellationToken ct)
    {
        var table = await (
            from assignment in db.SeatAssignments
            join seat in db.Seats on assignment.SeatId equals seat.Id
            join own in db.Tables on seat.TableId equals own.Id
            where assignment.GuestId == guestId
            select new { own.Id, own.Name, own.Shape, Seats = db.Seats.Count(s => s.TableId == own.Id) }).FirstOrDefaultAsync(ct);
        return table is null
            ? null
            : new PackTableRow(table.Name, table.Shape, table.Seats, await TakenAsync(db, table.Id, guestId, ct));
    }

    private static async Task<IReadOnlyList<PackSeatRow>> TakenAsync(PressDb db, TableId tableId, GuestId ownId, CancellationToken ct)
    {
        var guests = await (
            from assignment in db.SeatAssignments
            join seat in db.Seats on assignment.SeatId equals seat.Id
            join guest in db.Guests on assignment.GuestId equals guest.Id
            join known in db.Contacts on guest.ContactId equals known.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            join named in db.Outlets on contact.OutletId equals named.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            where seat.TableId == tableId
            select new { seat.Number, guest.Id, guest.Name, guest.Status, Outlet = outlet == null ? null : outlet.Name }).ToListAsync(ct);
        var talent = await (
            from assignment in db.SeatAssignments
            join seat in db.Seats on assignment.SeatId equals seat.Id
            join person in db.Talents on assignment.TalentId equals person.Id
            where seat.TableId == tableId
            select new PackSeatRow(seat.Number, person.Name, person.Role, false, true)).ToListAsync(ct);

        // A seat may still carry somebody who has since declined; the room does not expect them.
        return [.. guests.Where(g => PackAccess.IsComing(g.Status))
            .Select(g => new PackSeatRow(g.Number, g.Name, g.Outlet, g.Id == ownId, false))
            .Concat(talent).OrderBy(s => s.Number)];
    }
}
