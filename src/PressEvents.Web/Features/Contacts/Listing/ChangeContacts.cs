using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Contacts.Listing;

/// <summary>Changes many contacts at once: what can be done is done, and whoever it cannot be done for is named.</summary>
public sealed class ChangeContacts(Transactions transactions)
{
    public Task<Result<BulkReport>> TagAsync(Actor actor, IReadOnlyCollection<ContactId> contacts, string? tag, bool add, CancellationToken ct) =>
        TagList.Parse(tag) is [var one]
            ? ChangeAsync(actor, contacts, details => add ? ContactEdits.WithTag(details, one) : ContactEdits.WithoutTag(details, one), ct)
            : Task.FromResult<Result<BulkReport>>(new Invalid("tag", $"Give one tag of at most {TagList.TagLength} characters."));

    public Task<Result<BulkReport>> SetTierAsync(Actor actor, IReadOnlyCollection<ContactId> contacts, string? tier, CancellationToken ct) =>
        ChangeAsync(actor, contacts, details => details with { Tier = string.IsNullOrWhiteSpace(tier) ? null : tier.Trim() }, ct);

    /// <summary>A reason forbids inviting them; none allows it again.</summary>
    public Task<Result<BulkReport>> ForbidAsync(Actor actor, IReadOnlyCollection<ContactId> contacts, string? reason, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(reason)
            ? Task.FromResult<Result<BulkReport>>(new Invalid("reason", "Say why they must not be invited; whoever reads it later will want to know."))
            : ChangeAsync(actor, contacts, details => details with { DoNotInvite = reason.Trim() }, ct);

    public Task<Result<BulkReport>> AllowAsync(Actor actor, IReadOnlyCollection<ContactId> contacts, CancellationToken ct) =>
        ChangeAsync(actor, contacts, details => details with { DoNotInvite = null }, ct);

    /// <summary>Puts them on the list of an event. Sends nothing.</summary>
    public Task<Result<BulkReport>> ListAsync(Actor actor, IReadOnlyCollection<ContactId> contacts, PressEventId eventId, CancellationToken ct) =>
        transactions.RunAsync<BulkReport>(actor, Permission.EditEvent, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { State: EventState.Draft or EventState.Open or EventState.Closed or EventState.Live })
            {
                return new Invalid("event", "This event’s list takes nobody any more.");
            }

            var (wanted, changed, left) = (contacts.ToList(), 0, new List<(string, string)>());
            foreach (var contact in await work.Db.Contacts.Where(c => wanted.Contains(c.Id)).OrderBy(c => c.Name).ToListAsync(work.Ct))
            {
                var listed = await GuestListing.ListAsync(work, eventId, contact, plusOnes: 0);
                changed += listed.IsDone ? 1 : 0;
                left.AddRange(listed.Refusal is { } refusal ? [(contact.Name, RefusalWords.Of(refusal))] : []);
            }

            return new BulkReport(changed, left);
        }, ct);

    private Task<Result<BulkReport>> ChangeAsync(Actor actor, IReadOnlyCollection<ContactId> contacts, Func<ContactDetails, ContactDetails> change, CancellationToken ct) =>
        transactions.RunAsync<BulkReport>(actor, Permission.EditContacts, async work => new BulkReport(await ContactEdits.ChangeAsync(work, contacts, change), []), ct);
}
