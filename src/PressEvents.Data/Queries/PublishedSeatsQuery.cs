using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Data.Queries;

/// <summary>
/// Where seats go: who sits where in the plan that was published, and nothing of why. Guests, packs and every paper read this and not the
/// plan the team works on. Nobody is in it while seats are hidden, and nobody who is not coming any more.
/// </summary>
public sealed class PublishedSeatsQuery(Databases databases)
{
    /// <summary>Everybody’s seat, table after table, for the door, host sheets, the kitchen and place cards.</summary>
    public async Task<IReadOnlyList<PublishedSeatRow>> ForEventAsync(OrganisationId organisation, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        var seats = await Seen(db, inCourses: true).AsNoTracking().Where(p => p.EventId == eventId).ToListAsync(ct);
        var guests = await db.Guests.Where(g => g.EventId == eventId).ToDictionaryAsync(g => g.Id, g => g.Name, ct);
        var talent = await db.Talents.Where(t => t.EventId == eventId).ToDictionaryAsync(t => t.Id, t => t.Name, ct);
        var stops = seats.Where(p => p.CourseNumber is not null).ToLookup(p => p.Sitter);
        return
        [
            .. seats.Where(p => p.CourseNumber is null).OrderBy(p => p.TableOrder).ThenBy(p => p.SeatNumber).Select(p => new PublishedSeatRow(
                p.Sitter,
                p.Sitter.Guest is { } guest ? guests[guest] : talent[p.Sitter.Talent!.Value],
                p.Table,
                p.SeatNumber,
                [.. stops[p.Sitter].OrderBy(stop => stop.CourseNumber).Select(stop => new PublishedStopRow(stop.CourseNumber!.Value, stop.CourseName!, stop.Table, stop.SeatNumber))])),
        ];
    }

    /// <summary>The rows that may be seen now; with <paramref name="inCourses"/> also those for one course only.</summary>
    internal static IQueryable<PublishedSeat> Seen(PressDb db, bool inCourses = false) => db.PublishedSeats.Where(p =>
        (inCourses || p.CourseNumber == null)
        && db.Events.Any(e => e.Id == p.EventId && e.SeatingPublishedAt != null)
        && (p.GuestId == null || db.Guests.Any(g => g.Id == p.GuestId && (g.Status == GuestStatus.Accepted || g.Status == GuestStatus.Arrived))));

    /// <summary>One guest’s seat; null where none may be seen.</summary>
    public static Task<SeatRow?> OfGuestAsync(PressDb db, GuestId guest, CancellationToken ct) =>
        Seen(db).Where(p => p.GuestId == guest).Select(p => new SeatRow(p.TableName, p.SeatNumber)).FirstOrDefaultAsync(ct);
}

/// <summary>Somebody’s place in the published plan.</summary>
/// <param name="Stops">Where they sit during single courses, in their order; empty for who stays.</param>
public sealed record PublishedSeatRow(Sitter Sitter, string Name, LaidTable Table, int SeatNumber, IReadOnlyList<PublishedStopRow> Stops);

/// <summary>Where they sit during one course.</summary>
/// <param name="Course">From 1.</param>
public sealed record PublishedStopRow(int Course, string CourseName, LaidTable Table, int SeatNumber);
