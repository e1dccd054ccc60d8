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

    /// <summary>How many messages leave in a minute at most; null for as many as the mail server takes.</summary>
    public int? MailPerMinute { get; private set; }

    /// <summary>How many messages leave within 24 hours at most; null for as many as there are.</summary>
    public int? MailPerDay { get; private set; }

    /// <summary>Whether its owners prove who they are a second time, by a code or a passkey, before they may do anything.</summary>
    public bool OwnersNeedSecondFactor { get; private set; }

    /// <summary>What the hashes of erased and suppressed addresses are keyed with; made when the first is needed.</summary>
    public byte[]? AddressSecret { get; private set; }

    public void LimitMail(int? perMinute, int? perDay) => (MailPerMinute, MailPerDay) = (perMinute, perDay);

    public void AskOwnersTwice(bool wanted) => OwnersNeedSecondFactor = wanted;

    public byte[] EnsureAddressSecret() => AddressSecret ??= RandomNumberGenerator.GetBytes(32);
}
