using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using PressEvents.Domain.Events;

namespace PressEvents.Web.Platform.Calendar;

/// <summary>Writes the iCalendar file of one guest's evening: the same in a confirmation and at the guest's own address.</summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar";
    public const string FileName = "evening.ics";

    public static byte[] Of(CalendarEntry entry) => Encoding.UTF8.GetBytes(TextOf(entry));

    public static string TextOf(CalendarEntry entry)
    {
        var calendar = new Ical.Net.Calendar { Method = Method(entry), ProductId = "-//PressEvents//PressEvents//EN" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(entry.TimeZone, From(entry), false));
        calendar.Events.Add(Evening(entry));
        var text = new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("The calendar came out empty.");
        return CalendarFolding.Refold(text);
    }

    private static CalendarEvent Evening(CalendarEntry entry) => new()
    {
        // Never changes for this guest, whatever moves: it is what calendars find the entry by.
        Uid = $"{entry.GuestId.Value:D}@pressevents",
        Summary = entry.Title,
        Location = entry.Place,
        Description = entry.Notes,
        Start = Wall(entry.StartsAt, entry.TimeZone),
        End = Wall(entry.EndsAt, entry.TimeZone),
        DtStamp = new CalDateTime(entry.StampedAt.UtcDateTime, true),
        Sequence = entry.Sequence,
        Status = entry.Method is CalendarMethod.Cancel ? EventStatus.Cancelled : EventStatus.Confirmed,
        Organizer = new Organizer($"mailto:{entry.Organizer.Email}") { CommonName = OneLine(entry.Organizer.Name) },
        Attendees = [Attendee(entry)],
    };

    // The library writes a zone's rules from here to about a year from now: what begins later than that needs them from now on.
    private static DateTime From(CalendarEntry entry) =>
        EventWords.In(entry.StartsAt < entry.StampedAt ? entry.StartsAt : entry.StampedAt, entry.TimeZone).DateTime;

    private static Attendee Attendee(CalendarEntry entry) => new($"mailto:{entry.Guest.Email}")
    {
        CommonName = OneLine(entry.Guest.Name),
        Role = ParticipationRole.RequiredParticipant,
        ParticipationStatus = entry.Method is CalendarMethod.Cancel ? EventParticipationStatus.Declined : EventParticipationStatus.Accepted,
        Rsvp = false,
    };

    private static string Method(CalendarEntry entry) => entry.Method is CalendarMethod.Cancel ? CalendarMethods.Cancel : CalendarMethods.Request;

    // In the hour that comes twice a wall time means the first (RFC 5545, 3.3.5); the second can only be said in UTC.
    private static CalDateTime Wall(DateTimeOffset at, string zone)
    {
        var local = EventWords.In(at, zone).DateTime;
        return WallClock.InstantsOf(local, TimeZoneInfo.FindSystemTimeZoneById(zone)) is [var first, _, ..] && first != at
            ? new CalDateTime(at.UtcDateTime, true)
            : new CalDateTime(local, zone, true);
    }

    // The serializer escapes text values but lets a line break through in a parameter, where it would begin a new property.
    private static string OneLine(string name) => new([.. name.Select(c => char.IsControl(c) ? ' ' : c)]);
}
