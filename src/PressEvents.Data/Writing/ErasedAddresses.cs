using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;

namespace PressEvents.Data.Writing;

/// <summary>The addresses of an organisation that are never written to again, known by their keyed hashes alone.</summary>
public sealed class ErasedAddresses
{
    private readonly byte[]? secret;
    private readonly HashSet<string> hashes;

    private ErasedAddresses(byte[]? secret, IEnumerable<byte[]> hashes) =>
        (this.secret, this.hashes) = (secret, hashes.Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal));

    /// <summary>Reads all of them, for whoever asks about many addresses.</summary>
    public static async Task<ErasedAddresses> ReadAsync(PressDb db, CancellationToken ct)
    {
        var key = await SecretAsync(db, ct);
        return new ErasedAddresses(key, key is null ? [] : await db.ErasedAddresses.AsNoTracking().Select(a => a.Hash).ToListAsync(ct));
    }

    public static async Task<bool> HoldAsync(PressDb db, EmailAddress address, CancellationToken ct)
    {
        if (await SecretAsync(db, ct) is not { } key)
        {
            return false;
        }

        var hash = ErasedAddress.HashOf(address, key);
        return await db.ErasedAddresses.AnyAsync(a => a.Hash == hash, ct);
    }

    /// <summary>Why these details must not be written down, or null.</summary>
    public static async Task<Refusal?> RefuseAsync(PressDb db, ContactDetails details, CancellationToken ct)
    {
        foreach (var address in Of(details))
        {
            if (await HoldAsync(db, address, ct))
            {
                return new AddressErased();
            }
        }

        return null;
    }

    /// <summary>Remembers the addresses of somebody who is erased.</summary>
    public static async Task RememberAsync(Work work, IEnumerable<EmailAddress> addresses)
    {
        var organisation = await work.Db.Organisations.SingleAsync(o => o.Id == work.Actor.OrganisationId, work.Ct);
        var key = organisation.EnsureAddressSecret();
        foreach (var hash in addresses.DistinctBy(a => a.Key, StringComparer.Ordinal).Select(a => ErasedAddress.HashOf(a, key)))
        {
            if (!await work.Db.ErasedAddresses.AnyAsync(a => a.Hash == hash, work.Ct))
            {
                work.Db.ErasedAddresses.Add(new ErasedAddress(organisation.Id, hash, work.Now));
            }
        }
    }

    /// <summary>The person's own addresses. An assistant's is somebody else's.</summary>
    public static IEnumerable<EmailAddress> Of(ContactDetails details) =>
        (details.OtherEmails ?? "").Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(EmailAddress.TryParse).Prepend(details.Email).OfType<EmailAddress>();

    public bool Hold(EmailAddress address) => secret is not null && hashes.Contains(Convert.ToHexString(ErasedAddress.HashOf(address, secret)));

    private static Task<byte[]?> SecretAsync(PressDb db, CancellationToken ct) =>
        db.Organisations.Where(o => o.Id == db.Scope).Select(o => o.AddressSecret).SingleOrDefaultAsync(ct);
}
