using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;

namespace PressEvents.Domain.Organisations;

/// <summary>Who acts, and for which organisation. Every write names one, and the audit trail keeps it.</summary>
public abstract record Actor(OrganisationId OrganisationId)
{
    /// <summary>The word the audit trail keeps for this kind of actor.</summary>
    public abstract string Kind { get; }

    /// <summary>The id of the person, or null where a process acted.</summary>
    public abstract Guid? PersonId { get; }
}

/// <summary>A signed-in member. Their role is read afresh from the database at every write.</summary>
public sealed record StaffActor(OrganisationId OrganisationId, MemberId MemberId) : Actor(OrganisationId)
{
    /// <summary>The session they act in: once it has ended, nothing more is theirs to do. Null where there is none, as on the command line.</summary>
    public StaffSessionId? SessionId { get; init; }

    public override string Kind => "member";

    public override Guid? PersonId => MemberId.Value;
}

/// <summary>A guest holding a valid personal link.</summary>
public sealed record GuestActor(OrganisationId OrganisationId, GuestId GuestId, InvitationLinkId LinkId) : Actor(OrganisationId)
{
    public override string Kind => "guest";

    public override Guid? PersonId => GuestId.Value;
}

/// <summary>The product itself: a worker, or the command line on the machine that holds the data.</summary>
public sealed record SystemActor(OrganisationId OrganisationId, string Name) : Actor(OrganisationId)
{
    public override string Kind => Name;

    public override Guid? PersonId => null;
}
