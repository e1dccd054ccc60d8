using System.Security.Cryptography;

namespace PressEvents.Domain.Organisations;

public readonly record struct OrganisationId(Guid Value) : IId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);

    public static OrganisationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>The agency or team. Contacts, events and members belong to exactly one; nothing crosses to another.</summary>
public sealed class Organisation
{
    private Organisation()    // for EF Core
    {
    }

    public Organisation(OrganisationId id, string name, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Name = name.Trim();
        CreatedAt = now;
    }

    public OrganisationId Id { get; private set; }

    public string Name { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>What the hashes of erased addresses are keyed with; made when the first is erased.</summary>
    public byte[]? AddressSecret { get; private set; }

    public byte[] EnsureAddressSecret() => AddressSecret ??= RandomNumberGenerator.GetBytes(32);
}
