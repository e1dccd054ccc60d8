using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.RunOfShow;
using PressEvents.Domain.Seating;

namespace PressEvents.Data.Queries;

/// <summary>The tables guests sit at in the published plan, with the names of those around them, and when which of the talent is there.</summary>
internal static class PackTables
{
    public static async Task<Func<GuestId, PackTableRow?>> ForAsync(PressDb db, PressEventId eventId, IReadOnlyList<GuestId> guests, CancellationToken ct)
    {
        var places = await PublishedSeatsQuery.Seen(db, inCourses: true).AsNoTracking()
            .Where(p => p.EventId == eventId && (p.TalentId != null || guests.Contains(p.GuestId!.Value))).ToListAsync(ct);
        var own = places.Where(p => p.GuestId is not null && p.CourseNumber is null).ToDictionary(p => p.GuestId!.Value);
        if (own.Count == 0)
        {
            return _ => null;
        }

        var taken = await TakenAsync(db, eventId, [.. own.Values.Select(p => p.TableId).Distinct()], ct);
        var courses = await CoursesAsync(db, eventId, places, ct);
        return guest => own.GetValueOrDefault(guest) is { } seat
            ? new PackTableRow(seat.TableName, seat.TableShape, seat.TableSeats, [.. taken[seat.TableId].Select(place => place.Row with { IsOwn = place.Guest == guest })])
            {
                Order = seat.TableOrder,
                Visits = courses.VisitsOf(guest),
            }
            : null;
    }

    private static async Task<ILookup<TableId, Taken>> TakenAsync(PressDb db, PressEventId eventId, List<TableId> tables, CancellationToken ct)
    {
        var guests = await (
            from place in PublishedSeatsQuery.Seen(db)
            join guest in db.Guests on place.GuestId equals guest.Id
            join known in db.Contacts on guest.ContactId equals known.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            join named in db.Outlets on contact.OutletId equals named.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            where place.EventId == eventId && tables.Contains(place.TableId)
            select new Taken(place.TableId, guest.Id, new PackSeatRow(place.SeatNumber, guest.Name, outlet == null ? null : outlet.Name, false, false))).ToListAsync(ct);
        var talent = await (
            from place in PublishedSeatsQuery.Seen(db)
            join person in db.Talents on place.TalentId equals person.Id
            where place.EventId == eventId && tables.Contains(place.TableId)
            select new Taken(place.TableId, null, new PackSeatRow(place.SeatNumber, person.Name, person.Role, false, true))).ToListAsync(ct);
        return guests.Concat(talent).OrderBy(place => place.Row.Number).ToLookup(place => place.Table);
    }

    private static async Task<PackCourses> CoursesAsync(PressDb db, PressEventId eventId, List<PublishedSeat> places, CancellationToken ct)
    {
        var talent = await db.Talents.AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Order).ThenBy(t => t.Id).ToListAsync(ct);
        var courses = await db.Courses.AsNoTracking().Where(c => c.EventId == eventId).OrderBy(c => c.Order).ToListAsync(ct);
        var segments = await db.Segments.AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(ct);
        var starts = courses.Zip(MealSegments.StartsOf(courses, MealSegments.Of(segments))).ToDictionary(pair => pair.First.Order, pair => pair.Second);
        return new PackCourses(places, talent, starts);
    }

    private sealed record Taken(TableId Table, GuestId? Guest, PackSeatRow Row);
}
