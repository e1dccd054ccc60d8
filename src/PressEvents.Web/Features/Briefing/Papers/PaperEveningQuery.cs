using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;
using PressEvents.Domain.RunOfShow;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>Reads what working papers are made of. Seats are those of the published plan; of guests who do not come only the name is read.</summary>
public sealed class PaperEveningQuery(Databases databases, PublishedSeatsQuery published)
{
    /// <summary>Null where the organisation has no such event.</summary>
    public async Task<PaperEvening?> FindAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        if (await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct) is not { } pressEvent)
        {
            return null;
        }

        var seats = await published.ForEventAsync(reader.OrganisationId, eventId, ct);
        var evening = new PaperEvening(eventId, pressEvent.Title, await db.Organisations.Where(o => o.Id == reader.OrganisationId).Select(o => o.Name).SingleAsync(ct))
        {
            StartsAt = pressEvent.StartsAt,
            EndsAt = pressEvent.EndsAt,
            TimeZone = pressEvent.TimeZone,
            Venue = pressEvent.Venue,
            AccessNote = pressEvent.AccessNote,
            HasSeats = seats.Count > 0,
            Consents = await db.Questions.Where(q => q.EventId == eventId && q.Kind == QuestionKind.Consent && q.RemovedAt == null && !q.IsSensitive)
                .OrderBy(q => q.Number).ThenBy(q => q.Id).Select(q => new PaperConsent(q.Id, q.Words)).ToListAsync(ct),
        };
        return await PeopledAsync(db, evening with { Courses = await CoursesAsync(db, evening, seats, ct) }, seats, ct);
    }

    private static async Task<PaperEvening> PeopledAsync(PressDb db, PaperEvening evening, IReadOnlyList<PublishedSeatRow> published, CancellationToken ct)
    {
        var guests = await PaperGuests.OfAsync(db, evening, ct);
        var talent = await db.Talents.Where(t => t.EventId == evening.Id).OrderBy(t => t.Order).Select(t => new { t.Id, t.Name }).ToListAsync(ct);
        var tables = await db.Tables.Where(t => t.EventId == evening.Id).Select(t => new { t.Id, t.Name }).ToListAsync(ct);
        var access = (await db.Seats.Where(s => s.EventId == evening.Id && s.IsAccess).Select(s => new { s.TableId, s.Number }).ToListAsync(ct)).Select(s => (s.TableId, s.Number)).ToHashSet();
        var places = published.ToDictionary(row => row.Sitter);
        PaperSeat Seat(LaidTable table, int number) => new(table, number, access.Contains((table.Id, number)));
        PaperPerson Placed(PaperPerson person) => places.TryGetValue(person.Who, out var place)
            ? person with { Seat = Seat(place.Table, place.SeatNumber), Stops = place.Stops.ToDictionary(stop => stop.Course, stop => Seat(stop.Table, stop.SeatNumber)) }
            : person;
        return evening with
        {
            People = [.. guests.Coming.Concat(talent.Select(t => new PaperPerson(Sitter.Of(t.Id), t.Name))).Select(Placed).OrderBy(person => person.Name, ByName).ThenBy(person => person.Who.Key, StringComparer.Ordinal)],
            Names = guests.Names.Concat(talent.Select(t => KeyValuePair.Create(Sitter.Of(t.Id).Key, t.Name))).Concat(published.Select(row => row.Table).Select(t => (t.Id, t.Name)).Concat(tables.Select(t => (t.Id, t.Name)))
                .DistinctBy(t => t.Id).Select(t => KeyValuePair.Create(t.Id.Value.ToString("N"), t.Name))).ToDictionary(StringComparer.Ordinal),
        };
    }

    private static async Task<IReadOnlyList<PaperCourse>> CoursesAsync(PressDb db, PaperEvening evening, IReadOnlyList<PublishedSeatRow> published, CancellationToken ct)
    {
        var stops = published.SelectMany(row => row.Stops).Select(stop => (stop.Course, stop.CourseName)).Distinct().OrderBy(stop => stop.Course).ToList();
        if (stops.Count == 0)
        {
            return [];
        }

        var courses = await db.Courses.AsNoTracking().Where(c => c.EventId == evening.Id).OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(ct);
        var segments = await db.Segments.AsNoTracking().Where(s => s.EventId == evening.Id).OrderBy(s => s.StartsAt).ToListAsync(ct);
        var starts = MealSegments.StartsOf(courses, MealSegments.Of(segments));
        var known = courses.Zip(starts, (course, at) => new PaperCourse(course.Order, course.Name, at is { } time ? evening.Clock(time) : null));

        // What was published says how a course was called, and still does once it is removed.
        return [.. stops.Select(stop => known.FirstOrDefault(course => course.Number == stop.Course) is { } course ? course with { Name = stop.CourseName } : new PaperCourse(stop.Course, stop.CourseName, null))
            .Concat(known.Where(course => !stops.Exists(stop => stop.Course == course.Number))).OrderBy(course => course.Number)];
    }

    private static StringComparer ByName { get; } = StringComparer.Create(System.Globalization.CultureInfo.InvariantCulture, ignoreCase: true);
}
