using PressEvents.Domain.Events;

namespace PressEvents.Domain.Organisations;

/// <summary>What a member is in one event, beside what they are in the organisation: they may there what either allows.</summary>
public sealed class EventRole : IScoped
{
    private EventRole()    // for EF Core
    {
    }

    public EventRole(OrganisationId organisationId, PressEventId eventId, MemberId memberId, Role role)
    {
        (OrganisationId, EventId, MemberId, Role) = (organisationId, eventId, memberId, role);
    }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public MemberId MemberId { get; private set; }

    public Role Role { get; private set; }

    public void Become(Role role) => Role = role;
}
