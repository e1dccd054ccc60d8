using PressEvents.Domain.Contacts;
using PressEvents.Domain.Invitations;

namespace PressEvents.Domain.Organisations;

public readonly record struct MemberInvitationId(Guid Value) : IId<MemberInvitationId>
{
    public static MemberInvitationId From(Guid value) => new(value);

    public static MemberInvitationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>An owner's word that whoever holds its link may become a member. Only the hash of the link's secret is stored.</summary>
public sealed class MemberInvitation : IScoped
{
    /// <summary>How long the link leads somewhere.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private MemberInvitation()    // for EF Core
    {
    }

    public MemberInvitation(MemberInvitationId id, OrganisationId organisationId, EmailAddress email, Role role, InvitationToken token, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = organisationId;
        (Email, Role, TokenHash) = (email.Value, role, token.Hash());
        (InvitedAt, ExpiresAt) = (now, now + Life);
    }

    public MemberInvitationId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public string Email { get; private set; } = "";

    public Role Role { get; private set; }

    public byte[] TokenHash { get; private set; } = [];

    public DateTimeOffset InvitedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => now < ExpiresAt;
}
