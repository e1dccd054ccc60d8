using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.RunOfShow;
using PressEvents.Domain.Seating;

namespace PressEvents.Data.Queries;

/// <summary>The table a guest sits at in the published plan, with the names of those around it.</summary>
internal static class PackTables
{
    public static async Task<PackTableRow?> FindAsync(PressDb db, GuestId guestId, CancellationToken ct) =>
        await PublishedSeatsQuery.Seen(db).AsNoTracking().FirstOrDefaultAsync(p => p.GuestId == guestId, ct) is { } own
            ? new PackTableRow(own.TableName, own.TableShape, own.TableSeats, await TakenAsync(db, own, ct)) { Visits = await VisitsAsync(db, own, ct) }
            : null;

    // During a course people sit where that course has them, and otherwise on their own seat.
    private static async Task<IReadOnlyList<PackVisitRow>> VisitsAsync(PressDb db, PublishedSeat own, CancellationToken ct)
    {
        var all = await PublishedSeatsQuery.Seen(db, inCourses: true).AsNoTracking()
            .Where(p => p.EventId == own.EventId && (p.TalentId != null || p.GuestId == own.GuestId)).ToListAsync(ct);
        var talent = await db.Talents.Where(t => t.EventId == own.EventId).OrderBy(t => t.Order).ThenBy(t => t.Id).Select(t => new { t.Id, t.Name }).ToListAsync(ct);
        var courses = all.Where(p => p.CourseNumber is not null).Select(p => (Number: p.CourseNumber!.Value, Name: p.CourseName!)).Distinct().OrderBy(c => c.Number);
        var starts = await StartsAsync(db, own.EventId, ct);
        return
        [
            .. from course in courses
               let here = At(all, course.Number, p => p.GuestId == own.GuestId)
               from person in talent
               where At(all, course.Number, p => p.TalentId == person.Id)?.TableId == here?.TableId
               select new PackVisitRow(course.Number, course.Name, person.Id, person.Name, here!.TableName) { StartsAt = starts.GetValueOrDefault(course.Number) },
        ];
    }

    private static async Task<Dictionary<int, DateTimeOffset?>> StartsAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var courses = await db.Courses.AsNoTracking().Where(c => c.EventId == eventId).OrderBy(c => c.Order).ToListAsync(ct);
        var segments = await db.Segments.AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(ct);
        return courses.Zip(MealSegments.StartsOf(courses, MealSegments.Of(segments))).ToDictionary(pair => pair.First.Order, pair => pair.Second);
    }

    private static PublishedSeat? At(List<PublishedSeat> seats, int course, Func<PublishedSeat, bool> whose) =>
        seats.Find(p => p.CourseNumber == course && whose(p)) ?? seats.Find(p => p.CourseNumber is null && whose(p));

    private static async Task<IReadOnlyList<PackSeatRow>> TakenAsync(PressDb db, PublishedSeat own, CancellationToken ct)
    {
        var guests = await (
            from place in PublishedSeatsQuery.Seen(db)
            join guest in db.Guests on place.GuestId equals guest.Id
            join known in db.Contacts on guest.ContactId equals known.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            join named in db.Outlets on contact.OutletId equals named.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            where place.EventId == own.EventId && place.TableId == own.TableId
            select new { place.SeatNumber, guest.Id, guest.Name, Outlet = outlet == null ? null : outlet.Name }).ToListAsync(ct);
        var talent = await (
            from place in PublishedSeatsQuery.Seen(db)
            join person in db.Talents on place.TalentId equals person.Id
            where place.EventId == own.EventId && place.TableId == own.TableId
            select new PackSeatRow(place.SeatNumber, person.Name, person.Role, false, true)).ToListAsync(ct);
        return [.. guests.Select(g => new PackSeatRow(g.SeatNumber, g.Name, g.Outlet, g.Id == own.GuestId, false)).Concat(talent).OrderBy(s => s.Number)];
    }
}
