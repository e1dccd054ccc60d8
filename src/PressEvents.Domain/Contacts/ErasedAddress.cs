using System.Security.Cryptography;
using System.Text;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Contacts;

/// <summary>An address that is never written to again, kept as a keyed hash: it can be recognised, not read.</summary>
public sealed class ErasedAddress : IScoped
{
    private ErasedAddress()    // for EF Core
    {
    }

    public ErasedAddress(OrganisationId organisationId, byte[] hash, DateTimeOffset now) =>
        (OrganisationId, Hash, ErasedAt) = (organisationId, hash, now);

    public OrganisationId OrganisationId { get; private set; }

    /// <summary>HMAC-SHA-256 of <see cref="EmailAddress.Key"/> under <see cref="Organisation.AddressSecret"/>.</summary>
    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset ErasedAt { get; private set; }

    public static byte[] HashOf(EmailAddress address, byte[] secret) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(address.Key));
}
