using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>All rows of an event’s seating, read at one instant: what every query here starts from.</summary>
internal sealed record SeatingRoom(SeatingTerms? Terms, IReadOnlyList<SeatingGuest> People)
{
    /// <summary>What the event is called.</summary>
    public required string Title { get; init; }

    /// <summary>In their order.</summary>
    public required IReadOnlyList<Table> Tables { get; init; }

    /// <summary>Of each table, by number.</summary>
    public required ILookup<TableId, Seat> Seats { get; init; }

    public required IReadOnlyList<SeatAssignment> Assignments { get; init; }

    public required IReadOnlyList<SeatingRule> Rules { get; init; }

    public required IReadOnlySet<string> Waived { get; init; }

    public int Revision => Terms?.Revision ?? 0;

    public SeatingWeights Weights => Terms?.Weights ?? new SeatingWeights();

    public SeatingCustoms Customs => Terms?.Customs ?? new SeatingCustoms();

    public static async Task<SeatingRoom> ReadAsync(PressDb db, PressEventId eventId, CancellationToken ct) =>
        new(await db.SeatingTerms.AsNoTracking().SingleOrDefaultAsync(t => t.EventId == eventId, ct), await SeatingGuests.ReadAsync(db, eventId, ct))
        {
            Title = await db.Events.Where(e => e.Id == eventId).Select(e => e.Title).SingleOrDefaultAsync(ct) ?? "",
            Tables = await db.Tables.AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Order).ThenBy(t => t.Id).ToListAsync(ct),
            Seats = (await db.Seats.AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.Number).ToListAsync(ct)).ToLookup(s => s.TableId),
            Assignments = await db.SeatAssignments.AsNoTracking().Where(a => a.EventId == eventId).ToListAsync(ct),
            Rules = await db.SeatingRules.AsNoTracking().Where(r => r.EventId == eventId).OrderBy(r => r.MadeAt).ThenBy(r => r.Id).ToListAsync(ct),
            Waived = await db.WaivedRules.Where(w => w.EventId == eventId).Select(w => w.Key).ToHashSetAsync(StringComparer.Ordinal, ct),
        };

    public SeatingGuest? Find(Sitter sitter) => People.FirstOrDefault(person => person.Sitter == sitter);
}
