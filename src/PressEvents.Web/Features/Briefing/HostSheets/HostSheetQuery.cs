using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Domain.RunOfShow;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>Reads what the host sheets of an event are made of, as it is now.</summary>
public sealed class HostSheetQuery(Databases databases, PublishedSeatsQuery seats, TimeProvider clock)
{
    /// <summary>Null where there is no such event, and for whoever may not edit its briefing.</summary>
    public async Task<HostSheetRow?> FindAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        await db.Database.OpenConnectionAsync(ct);
        if (await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct) is not { } pressEvent)
        {
            return null;
        }

        var brief = await db.HostBriefs.AsNoTracking().SingleOrDefaultAsync(b => b.EventId == eventId, ct);
        var items = await db.HostItems.AsNoTracking().Where(i => i.EventId == eventId).OrderBy(i => i.Order).ThenBy(i => i.Id).ToListAsync(ct);
        var windows = await db.Embargoes.AsNoTracking().Where(e => e.EventId == eventId).ToListAsync(ct);
        var embargoes = EmbargoTerms.Of(pressEvent, windows.Select(embargo => embargo.Window));
        var guests = await SheetGuests.ReadAsync(db, eventId, ct);
        return new HostSheetRow(pressEvent, await db.Organisations.Where(o => o.Id == reader.OrganisationId).Select(o => o.Name).SingleAsync(ct))
        {
            Texts = brief?.Texts ?? new HostTexts(),
            Contents = [.. items.Select(item => item.Content)],
            Talent = await db.Talents.Where(t => t.EventId == eventId).OrderBy(t => t.Order).ThenBy(t => t.Id)
                .Select(t => new SheetTalentRow(t.Id, t.Name, t.Role)).ToListAsync(ct),
            Seats = await seats.ForEventAsync(reader.OrganisationId, eventId, ct),
            Courses = await CoursesAsync(db, eventId, ct),
            Guests = guests,
            RunOfShow = await db.Segments.Where(s => s.EventId == eventId).OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
                .Select(s => new SegmentRow(s.StartsAt, s.Minutes, s.Title, s.Record)).ToListAsync(ct),
            Embargoes = embargoes,
            Facts = await db.Facts.Where(f => f.EventId == eventId).OrderBy(f => f.Number)
                .Select(f => new SheetFactRow(f.Number, f.Text, f.Source, f.AsOf, f.IsEmbargoed, f.IsPrivate)).ToListAsync(ct),
            RulesInForce = await db.GroundRules.Where(r => r.EventId == eventId).MaxAsync(r => (int?)r.Version, ct),
            AsOf = await AsOfAsync(db, pressEvent, embargoes, ct),
        };
    }

    private static async Task<IReadOnlyList<SheetCourse>> CoursesAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var courses = await db.Courses.AsNoTracking().Where(c => c.EventId == eventId).OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(ct);
        var segments = await db.Segments.AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(ct);
        var starts = MealSegments.StartsOf(courses, MealSegments.Of(segments));
        return [.. courses.Zip(starts, (course, at) => new SheetCourse(course.Order, course.Name, at))];
    }

    // The trail has a line for every change of the event and of the address book. An embargo lifts without one, so its instant counts as well.
    private async Task<DateTimeOffset> AsOfAsync(PressDb db, PressEvent pressEvent, EmbargoTerms embargoes, CancellationToken ct)
    {
        var changed = await db.AuditEntries
            .Where(a => a.EventId == pressEvent.Id || (a.EventId == null && (a.Action.StartsWith("contact.") || a.Action.StartsWith("outlet."))))
            .MaxAsync(a => (DateTimeOffset?)a.At, ct);
        var now = clock.GetUtcNow();
        var lifted = embargoes.Windows.Where(window => window.IsLiftedAt(now)).Select(window => (DateTimeOffset?)window.LiftsAt).Max();
        return new[] { changed, lifted, pressEvent.CreatedAt }.Max()!.Value;
    }
}
