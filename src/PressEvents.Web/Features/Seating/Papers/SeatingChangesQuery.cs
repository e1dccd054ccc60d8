using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Papers;

/// <summary>What would change for whom if the plan as it is were published now, compared with what was published last.</summary>
public sealed class SeatingChangesQuery(Databases databases)
{
    /// <summary>Empty where nothing changed, and for whoever may not change the seating. Where nothing was published yet, everything is new.</summary>
    public async Task<IReadOnlyList<SeatingChange>> ForEventAsync(StaffActor actor, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditSeating, ct);
        return !db.ShowsNothing ? await BetweenAsync(db, eventId, ct) : [];
    }

    private static async Task<IReadOnlyList<SeatingChange>> BetweenAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var published = await db.PublishedSeats.AsNoTracking().Where(p => p.EventId == eventId).ToListAsync(ct);
        var people = await PeopleAsync(db, eventId, ct);
        var current = await CurrentAsync(db, eventId, people, ct);
        return SeatingChanges.Between(new PlanOnPaper(published.Select(p => new SeatedAt(p.Sitter, p.Table, p.SeatNumber, p.CourseNumber))), current, people);
    }

    private static async Task<Dictionary<Sitter, PaperPerson>> PeopleAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var guests = await db.Guests.AsNoTracking().Where(g => g.EventId == eventId).ToListAsync(ct);
        var people = guests.ToDictionary(g => Sitter.Of(g.Id), g => new PaperPerson(g.Name, g.Status is GuestStatus.Accepted or GuestStatus.Arrived)
        {
            HasSheet = g.IsHost,
            HasPack = !g.IsPlusOne,
            IsTold = true,
            Diet = Diets.Neutral(g.Diet),
        });
        foreach (var talent in await db.Talents.AsNoTracking().Where(t => t.EventId == eventId).ToListAsync(ct))
        {
            people[Sitter.Of(talent.Id)] = new PaperPerson(talent.Name, true) { HasSheet = true };
        }

        return people;
    }

    private static async Task<PlanOnPaper> CurrentAsync(PressDb db, PressEventId eventId, Dictionary<Sitter, PaperPerson> people, CancellationToken ct)
    {
        var seats = await db.Seats.AsNoTracking().Where(s => s.EventId == eventId).ToListAsync(ct);
        var counts = seats.CountBy(seat => seat.TableId).ToDictionary();
        var tables = (await db.Tables.AsNoTracking().Where(t => t.EventId == eventId).ToListAsync(ct))
            .ToDictionary(t => t.Id, t => new LaidTable(t.Id, t.Order, t.Name, t.Shape, counts.GetValueOrDefault(t.Id)));
        var places = seats.ToDictionary(seat => seat.Id, seat => (Table: tables[seat.TableId], seat.Number));
        var assigned = await db.SeatAssignments.AsNoTracking().Where(a => a.EventId == eventId).ToListAsync(ct);
        var stops = await db.RotationStops.AsNoTracking().Where(s => s.EventId == eventId).Join(db.Courses, s => s.CourseId, c => c.Id, (s, c) => new { Stop = s, c.Order }).ToListAsync(ct);
        return new PlanOnPaper(assigned.Select(a => new SeatedAt(a.Sitter, places[a.SeatId].Table, places[a.SeatId].Number))
            .Concat(stops.Select(s => new SeatedAt(s.Stop.Sitter, places[s.Stop.SeatId].Table, places[s.Stop.SeatId].Number, s.Order)))
            .Where(at => people[at.Who].IsComing));
    }
}
