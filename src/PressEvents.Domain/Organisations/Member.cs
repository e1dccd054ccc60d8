namespace PressEvents.Domain.Organisations;

public readonly record struct MemberId(Guid Value) : IId<MemberId>
{
    public static MemberId From(Guid value) => new(value);

    public static MemberId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What a member may do; see <see cref="Permissions"/> for what each role is allowed.</summary>
public enum Role
{
    Owner,
    Publicist,
    Door,
    Viewer,

    /// <summary>Nothing by itself: only what a role of theirs in one event allows.</summary>
    EventsOnly,
}

/// <summary>A person of the organisation who signs in. The password and its lockout live with the account, not here.</summary>
public sealed class Member : IScoped
{
    private Member()    // for EF Core
    {
    }

    public Member(MemberId id, OrganisationId organisationId, string name, string email, Role role, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        Id = id;
        OrganisationId = organisationId;
        Name = name.Trim();
        Email = email.Trim();
        Role = role;
        JoinedAt = now;
        AccountId = id.Value;
    }

    public MemberId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    /// <summary>Which account signs in as them; the same for all memberships of one person.</summary>
    public Guid AccountId { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public Role Role { get; private set; }

    public DateTimeOffset JoinedAt { get; private set; }

    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>Somebody who has an account already, from another organisation.</summary>
    public Member SignInWith(Guid account)
    {
        AccountId = account;
        return this;
    }

    public void Become(Role role) => Role = role;

    /// <summary>Keeps them out until they are let in again; what they did stays theirs.</summary>
    public void Disable(DateTimeOffset now) => DisabledAt ??= now;

    public void Enable() => DisabledAt = null;

    public bool May(Permission permission) => DisabledAt is null && Permissions.Allow(Role, permission);
}
