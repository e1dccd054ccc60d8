using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Reads an event's seating plan.</summary>
public sealed class SeatingQuery(Databases databases)
{
    public async Task<SeatingPlan> ForEventAsync(StaffActor actor, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeePlans, ct);
        if (db.ShowsNothing)
        {
            return new SeatingPlan([], []);
        }

        var people = (await PeopleAsync(db, eventId, (await StaffRights.OfAsync(db, actor, ct)).May(Permission.SeeContactDetails, eventId), ct)).ToDictionary(person => person.Sitter);
        var assignments = await db.SeatAssignments.AsNoTracking().Where(a => a.EventId == eventId).ToListAsync(ct);
        var sitting = assignments.ToDictionary(a => a.SeatId);
        var seats = await db.Seats.AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.Number).ToListAsync(ct);
        var tables = await db.Tables.AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Order).ToListAsync(ct);
        var rows = tables.ConvertAll(t => new TableRow(t.Id, t.Name, t.Shape, [.. seats.Where(s => s.TableId == t.Id)
            .Select(s => Row(s, sitting.GetValueOrDefault(s.Id), people))]));
        var seated = assignments.Select(a => a.Sitter).ToHashSet();
        return new SeatingPlan(rows, [.. people.Values.Where(p => !p.IsNotComing && !seated.Contains(p.Sitter))]);
    }

    private static SeatRow Row(Seat seat, SeatAssignment? taken, Dictionary<Sitter, Person> people) =>
        new(seat.Id, seat.Number, taken is null ? null : people.GetValueOrDefault(taken.Sitter))
        {
            IsLocked = taken is { IsLocked: true },
            IsBlocked = seat.IsBlocked,
            IsAccess = seat.IsAccess,
        };

    // Talent first: whoever they sit with is what a seating is about.
    private static async Task<IReadOnlyList<Person>> PeopleAsync(PressDb db, PressEventId eventId, bool seesDetails, CancellationToken ct)
    {
        var talent = await db.Talents.AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Order).ToListAsync(ct);
        var guests = await (
            from guest in db.Guests.AsNoTracking()
            join known in db.Contacts on guest.ContactId equals known.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            join named in db.Outlets on contact.OutletId equals named.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            where guest.EventId == eventId
            select new
            {
                guest.Id,
                guest.PartyId,
                guest.Name,
                guest.Status,
                Outlet = outlet == null ? null : outlet.Name,
                Tier = !seesDetails || contact == null ? null : contact.Tier,
                Diet = seesDetails ? guest.Diet : null,
                guest.IsHost,
                NeedsAccessSeat = seesDetails && guest.NeedsAccessSeat,
                IsPlusOne = guest.ContactId == null,
            })
            .ToListAsync(ct);
        var leads = guests.Where(g => !g.IsPlusOne).ToDictionary(g => g.PartyId, g => g.Name);
        return
        [
            .. talent.Select(t => new Person(Sitter.Of(t.Id), t.Name, t.Role ?? "Talent")),
            .. guests.OrderBy(g => leads.GetValueOrDefault(g.PartyId), StringComparer.CurrentCultureIgnoreCase).ThenBy(g => g.IsPlusOne)
                .Select(g => new Person(Sitter.Of(g.Id), g.Name, g.IsPlusOne ? $"comes with {leads.GetValueOrDefault(g.PartyId)}" : g.Outlet)
                {
                    Status = g.Status,
                    Outlet = g.Outlet,
                    Tier = g.Tier,
                    Diet = g.Diet,
                    IsHost = g.IsHost,
                    NeedsAccessSeat = g.NeedsAccessSeat,
                }),
        ];
    }
}
