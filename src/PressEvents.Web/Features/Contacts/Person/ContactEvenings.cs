using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Contacts.Person;

/// <summary>One evening they are on the list of.</summary>
public sealed record ContactEvening(PressEventId EventId, GuestId GuestId, string Title, DateTimeOffset StartsAt, string TimeZone, GuestStatus Status)
{
    public DateTimeOffset StatusAt { get; init; }

    public Channel Via { get; init; }

    public string? By { get; init; }

    public int? Wave { get; init; }

    /// <summary>The people they bring, as far as there are any.</summary>
    public int PlusOnes { get; init; }

    public string? Table { get; init; }

    /// <summary>Counts from 1; null while they have none.</summary>
    public int? Seat { get; init; }

    public RulesStanding Rules { get; init; }
}

/// <summary>Reads every evening of one contact, the latest first.</summary>
internal static class ContactEvenings
{
    public static async Task<IReadOnlyList<ContactEvening>> OfAsync(PressDb db, ContactId id, Dictionary<Guid, string> members, CancellationToken ct)
    {
        var rows = await (
            from guest in db.Guests
            join pressEvent in db.Events on guest.EventId equals pressEvent.Id
            join known in db.Invitations on guest.Id equals known.GuestId into invitations
            from invitation in invitations.DefaultIfEmpty()
            where guest.ContactId == id
            orderby pressEvent.StartsAt descending
            select new
            {
                guest,
                pressEvent,
                Wave = invitation == null || invitation.Wave == 0 ? guest.PlannedWave : invitation.Wave,
                PlusOnes = db.Guests.Count(other => other.PartyId == guest.PartyId && other.ContactId == null && (other.Status == GuestStatus.Accepted || other.Status == GuestStatus.Waitlisted || other.Status == GuestStatus.Arrived)),
                InForce = db.GroundRules.Where(r => r.EventId == guest.EventId).Max(r => (int?)r.Version),
                Accepted = db.RulesAcceptances.Where(a => a.GuestId == guest.Id).Max(a => (int?)a.Version),
            }).AsNoTracking().ToListAsync(ct);
        var seats = await SeatsAsync(db, rows.ConvertAll(row => (GuestId?)row.guest.Id), ct);
        return rows.ConvertAll(row => new ContactEvening(row.pressEvent.Id, row.guest.Id, row.pressEvent.Title, row.pressEvent.StartsAt, row.pressEvent.TimeZone, row.guest.Status)
        {
            StatusAt = row.guest.StatusAt,
            Via = row.guest.StatusVia,
            By = row.guest.StatusBy is { } by ? members.GetValueOrDefault(by) : null,
            Wave = row.Wave,
            PlusOnes = row.PlusOnes,
            Table = seats.TryGetValue(row.guest.Id, out var seat) ? seat.Table : null,
            Seat = seats.TryGetValue(row.guest.Id, out seat) ? seat.Number : null,
            Rules = RulesStandings.Of(row.InForce, row.Accepted),
        });
    }

    private static async Task<Dictionary<GuestId, (string Table, int Number)>> SeatsAsync(PressDb db, List<GuestId?> guests, CancellationToken ct)
    {
        var seats = await (
            from assignment in db.SeatAssignments
            join seat in db.Seats on assignment.SeatId equals seat.Id
            join table in db.Tables on seat.TableId equals table.Id
            where guests.Contains(assignment.GuestId)
            select new { GuestId = assignment.GuestId!.Value, table.Name, seat.Number }).ToListAsync(ct);
        return seats.ToDictionary(s => s.GuestId, s => (s.Name, s.Number));
    }
}
