using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Platform.Calendar;

/// <summary>Reads what a guest's calendar must be told, as it was at an instant.</summary>
public sealed class GuestCalendar(PublicLinks links)
{
    /// <summary>The entry for a guest who holds a seat or gave one back; null for those whose calendar was never told.</summary>
    public async Task<CalendarEntry?> ForAsync(PressDb db, Guest guest, GuestStatus status, DateTimeOffset asOf, CancellationToken ct)
    {
        var outcomes = await db.Rsvps.AsNoTracking()
            .Where(r => r.GuestId == guest.Id && r.AnsweredAt <= asOf)
            .Select(r => r.Outcome).ToListAsync(ct);
        var isComing = GuestLife.IsExpected(status);
        if (!isComing && !outcomes.Contains(GuestStatus.Accepted))
        {
            return null;
        }

        var pressEvent = await db.Events.AsNoTracking().SingleAsync(e => e.Id == guest.EventId, ct);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == guest.OrganisationId, ct);
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == guest.ContactId, ct);
        return new CalendarEntry
        {
            GuestId = guest.Id,
            Title = pressEvent.Title,
            StartsAt = pressEvent.StartsAt,
            EndsAt = pressEvent.EndsAt,
            TimeZone = pressEvent.TimeZone,
            Place = Join(", ", pressEvent.Venue, pressEvent.Address),
            Notes = Join("\n", pressEvent.Dress, pressEvent.AccessNote),
            Guest = new CalendarPerson(guest.Name, contact?.Email ?? NoReply()),
            Organizer = new CalendarPerson(organisation.Name, EmailAddress.TryParse(pressEvent.ContactEmail)?.Value ?? NoReply()),
            Method = isComing && pressEvent.State is not EventState.Cancelled ? CalendarMethod.Request : CalendarMethod.Cancel,
            Sequence = pressEvent.CalendarSequence + guest.CalendarSequence + outcomes.Count + (pressEvent.State is EventState.Cancelled ? 1 : 0),
            StampedAt = asOf,
        };
    }

    private static string? Join(string separator, params IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } joined ? joined : null;

    private string NoReply() => $"no-reply@{links.Host}";
}
