using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries;

/// <summary>How much room an event has for one party: the seats others hold, and who waits ahead of it.</summary>
public static class EventRoom
{
    /// <summary>The statuses that hold a seat, as <see cref="GuestLife"/> says.</summary>
    public static IReadOnlyList<GuestStatus> SeatHolding { get; } = [.. Enum.GetValues<GuestStatus>().Where(GuestLife.TakesSeat)];

    private static readonly PerModel<Func<PressDb, PressEventId, PartyId, int, long, CancellationToken, Task<RoomRow>>> ByArrival = new(() => EF.CompileAsyncQuery(
        (PressDb db, PressEventId eventId, PartyId partyId, int _, long sequence, CancellationToken ct) =>
            db.Events.Where(e => e.Id == eventId).Select(e => new RoomRow(
                db.Guests.Count(g => g.EventId == eventId && g.PartyId != partyId && SeatHolding.Contains(g.Status)),
                db.Parties.Count(p => p.EventId == eventId && p.Id != partyId && p.WaitSequence != null),
                db.Parties.Count(p => p.EventId == eventId && p.Id != partyId && p.WaitSequence < sequence),
                db.Parties.Where(p => p.EventId == eventId).Max(p => p.WaitSequence) ?? 0)).Single()));

    private static readonly PerModel<Func<PressDb, PressEventId, PartyId, int, long, CancellationToken, Task<RoomRow>>> ByPriority = new(() => EF.CompileAsyncQuery(
        (PressDb db, PressEventId eventId, PartyId partyId, int priority, long sequence, CancellationToken ct) =>
            db.Events.Where(e => e.Id == eventId).Select(e => new RoomRow(
                db.Guests.Count(g => g.EventId == eventId && g.PartyId != partyId && SeatHolding.Contains(g.Status)),
                db.Parties.Count(p => p.EventId == eventId && p.Id != partyId && p.WaitSequence != null),
                db.Parties.Count(p => p.EventId == eventId && p.Id != partyId && p.WaitSequence != null
                    && (p.Priority > priority || (p.Priority == priority && p.WaitSequence < sequence))),
                db.Parties.Where(p => p.EventId == eventId).Max(p => p.WaitSequence) ?? 0)).Single()));

    /// <summary>The room as this party finds it. One that does not wait yet comes after everybody of its priority.</summary>
    public static Task<RoomRow> ForAsync(PressDb db, PressEvent pressEvent, Party party, CancellationToken ct) =>
        ForAsync(db, pressEvent.Id, pressEvent.WaitlistOrder, party.Id, party.Priority, party.WaitSequence, ct);

    internal static Task<RoomRow> ForAsync(
        PressDb db, PressEventId eventId, WaitlistOrder order, PartyId partyId, int priority, long? sequence, CancellationToken ct) => order switch
        {
            WaitlistOrder.Arrival => ByArrival.For(db)(db, eventId, partyId, priority, sequence ?? long.MaxValue, ct),
            WaitlistOrder.Priority => ByPriority.For(db)(db, eventId, partyId, priority, sequence ?? long.MaxValue, ct),
        };
}

/// <summary>Seats that others hold, other parties on the wait-list, those of them ahead of this one, and the last place given out.</summary>
public sealed record RoomRow(int TakenByOthers, int OthersWaiting, int PartiesAhead, long LastSequence);
