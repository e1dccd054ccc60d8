using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Invitations;

public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);

    public static InvitationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One guest's invitation: the wave it went out in. Its links carry it.</summary>
public sealed class Invitation : IScoped
{
    private Invitation()    // for EF Core
    {
    }

    public Invitation(InvitationId id, Guest guest, int wave, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = guest.OrganisationId;
        EventId = guest.EventId;
        GuestId = guest.Id;
        Wave = wave;
        CreatedAt = now;
    }

    public InvitationId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public GuestId GuestId { get; private set; }

    /// <summary>1 for the first batch; 0 where a link was made before any wave was sent.</summary>
    public int Wave { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public void JoinWave(int wave) => Wave = Wave == 0 ? wave : Wave;
}
