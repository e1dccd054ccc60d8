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

    private SeatAssignment(SeatAssignmentId id, Seat seat, Sitter sitter, DateTimeOffset now)
    {
        (Id, OrganisationId, EventId, SeatId, AssignedAt) = (id, seat.OrganisationId, seat.EventId, seat.Id, now);
        (GuestId, TalentId) = (sitter.Guest, sitter.Talent);
    }

    public SeatAssignmentId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public SeatId SeatId { get; private set; }

    public GuestId? GuestId { get; private set; }

    public TalentId? TalentId { get; private set; }

    public DateTimeOffset AssignedAt { get; private set; }

    /// <summary>Whether nobody moves them: no arranging, no dragging, no undo.</summary>
    public bool IsLocked { get; private set; }

    public Sitter Sitter => new(GuestId, TalentId);

    public static SeatAssignment Of(Seat seat, Guest guest, DateTimeOffset now) => Of(seat, Sitter.Of(guest.Id), now);

    public static SeatAssignment Of(Seat seat, Talent talent, DateTimeOffset now) => Of(seat, Sitter.Of(talent.Id), now);

    public static SeatAssignment Of(Seat seat, Sitter sitter, DateTimeOffset now) => new(SeatAssignmentId.New(now), seat, sitter, now);

    /// <summary>The seat goes to whoever comes instead.</summary>
    public void PassTo(Guest guest, DateTimeOffset now) => (GuestId, TalentId, AssignedAt) = (guest.Id, null, now);

    public void Lock(bool isLocked) => IsLocked = isLocked;
}
