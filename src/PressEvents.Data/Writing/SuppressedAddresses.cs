using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;

namespace PressEvents.Data.Writing;

/// <summary>
/// The addresses of an organisation that get no mail they did not ask for, known by their keyed hashes: whoever imports one again
/// finds it suppressed. A corrected address is another one.
/// </summary>
public sealed class SuppressedAddresses
{
    private readonly byte[]? secret;
    private readonly Dictionary<string, SuppressionReason> reasons;

    private SuppressedAddresses(byte[]? secret, Dictionary<string, SuppressionReason> reasons) => (this.secret, this.reasons) = (secret, reasons);

    /// <summary>Reads all that hold for one event, or only those that hold for every event, for whoever asks about many addresses.</summary>
    public static async Task<SuppressedAddresses> ReadAsync(PressDb db, PressEventId? eventId, CancellationToken ct)
    {
        var key = await db.Organisations.Where(o => o.Id == db.Scope).Select(o => o.AddressSecret).SingleOrDefaultAsync(ct);
        var rows = key is null ? [] : await db.MailSuppressions.AsNoTracking().Where(s => s.EventId == null || s.EventId == eventId).Select(s => new { s.AddressHash, s.Reason }).ToListAsync(ct);
        return new SuppressedAddresses(key, rows.GroupBy(row => Convert.ToHexString(row.AddressHash), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(row => row.Reason), StringComparer.Ordinal));
    }

    /// <summary>Why this address is not written to; null where it may be.</summary>
    public SuppressionReason? ReasonOf(EmailAddress? address) =>
        secret is not null && address is { } known && reasons.TryGetValue(Convert.ToHexString(ErasedAddress.HashOf(known, secret)), out var reason) ? reason : null;

    /// <summary>Suppresses the address that a message went to.</summary>
    public static async Task AddAsync(Work work, OutboxMessage message, SuppressionReason reason)
    {
        var contact = await (
            from guest in work.Db.Guests
            join person in work.Db.Contacts on guest.ContactId equals person.Id
            where guest.Id == message.GuestId
            select person).SingleOrDefaultAsync(work.Ct);
        if (AddressOf(contact, message.Reader) is { } address)
        {
            await AddAsync(work, address, reason, null);
        }
    }

    /// <summary>Suppresses an address, for one event or for all. False where it was already: a second time changes nothing.</summary>
    public static async Task<bool> AddAsync(Work work, EmailAddress address, SuppressionReason reason, PressEventId? eventId)
    {
        var organisation = await work.Db.Organisations.SingleAsync(o => o.Id == work.Actor.OrganisationId, work.Ct);
        var hash = ErasedAddress.HashOf(address, organisation.EnsureAddressSecret());
        if (await work.Db.MailSuppressions.AnyAsync(s => s.AddressHash == hash && s.Reason == reason && (s.EventId == null || s.EventId == eventId), work.Ct))
        {
            return false;
        }

        work.Db.MailSuppressions.Add(new MailSuppression(MailSuppressionId.New(work.Now), organisation.Id, hash, reason, eventId, work.Now));
        return true;
    }

    /// <summary>Where mail to this reader goes: an assistant reads for those who have no address, and they for an assistant who has none.</summary>
    public static EmailAddress? AddressOf(Contact? contact, MailReader reader)
    {
        var (own, assistants) = (EmailAddress.TryParse(contact?.Email), EmailAddress.TryParse(contact?.AssistantEmail));
        return reader is MailReader.Assistant ? assistants ?? own : own ?? assistants;
    }
}
