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
        ContactEdits.Tagging(tag, add) switch
        {
            { Value: { } change } => ChangeAsync(actor, contacts, change, ct),
            var refused => Task.FromResult<Result<BulkReport>>(refused.Refusal!),
        };

    public Task<Result<BulkReport>> SetTierAsync(Actor actor, IReadOnlyCollection<ContactId> contacts, string? tier, CancellationToken ct) =>
        ChangeAsync(actor, contacts, ContactEdits.Tiering(tier), ct);

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

            var wanted = contacts.ToList();
            return await BulkReport.OfAsync(
                await work.Db.Contacts.Where(c => wanted.Contains(c.Id)).OrderBy(c => c.Name).ToListAsync(work.Ct), contact => contact.Name,
                async contact => (await GuestListing.ListAsync(work, eventId, contact, plusOnes: 0)).Refusal, RefusalWords.Of);
        }, ct);

    private Task<Result<BulkReport>> ChangeAsync(Actor actor, IReadOnlyCollection<ContactId> contacts, Func<ContactDetails, ContactDetails> change, CancellationToken ct) =>
        transactions.RunAsync<BulkReport>(actor, Permission.EditContacts, async work => new BulkReport(await ContactEdits.ChangeAsync(work, contacts, change), []), ct);
}
