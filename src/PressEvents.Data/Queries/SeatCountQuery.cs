using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>How many seats an event's tables have, and how many of them are free.</summary>
public sealed class SeatCountQuery(Databases databases)
{
    public async Task<SeatCounts> ForEventAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SeeEvent, ct);
        var seats = await db.Seats.CountAsync(s => s.EventId == eventId, ct);
        return new SeatCounts(seats, seats - await db.SeatAssignments.CountAsync(a => a.EventId == eventId, ct));
    }
}

public sealed record SeatCounts(int Seats, int Free);
