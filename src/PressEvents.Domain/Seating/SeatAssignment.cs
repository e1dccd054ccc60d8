using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;

namespace PressEvents.Domain.Seating;

public readonly record struct SeatAssignmentId(Guid Value) : IId<SeatAssignmentId>
{
    public static SeatAssignmentId From(Guid value) => new(value);

    public static SeatAssignmentId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>Who sits on a seat: a guest or one of the talent. One person a seat, one seat a person.</summary>
public sealed class SeatAssignment : IScoped
{
    private SeatAssignment()    // for EF Core
    {
    }

    private SeatAssignment(SeatAssignmentId id, Seat seat, DateTimeOffset now)
    {
        (Id, OrganisationId, EventId, SeatId, AssignedAt) = (id, seat.OrganisationId, seat.EventId, seat.Id, now);
    }

    public SeatAssignmentId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public SeatId SeatId { get; private set; }

    public GuestId? GuestId { get; private set; }

    public TalentId? TalentId { get; private set; }

    public DateTimeOffset AssignedAt { get; private set; }

    public static SeatAssignment Of(Seat seat, Guest guest, DateTimeOffset now) =>
        new(SeatAssignmentId.New(now), seat, now) { GuestId = guest.Id };

    public static SeatAssignment Of(Seat seat, Talent talent, DateTimeOffset now) =>
        new(SeatAssignmentId.New(now), seat, now) { TalentId = talent.Id };

    /// <summary>The seat goes to whoever comes instead.</summary>
    public void PassTo(Guest guest, DateTimeOffset now) => (GuestId, TalentId, AssignedAt) = (guest.Id, null, now);
}
