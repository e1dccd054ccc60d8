using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Guests.Listing;

/// <summary>Changes many guests of one list at once: what can be done is done, and whoever it cannot be done for is named.</summary>
public sealed class ChangeGuests(Transactions transactions)
{
    public Task<Result<BulkReport>> TagAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<GuestId> guests, string? tag, bool add, CancellationToken ct) =>
        ContactEdits.Tagging(tag, add) switch
        {
            { Value: { } change } => ContactsAsync(actor, eventId, guests, change, ct),
            var refused => Task.FromResult<Result<BulkReport>>(refused.Refusal!),
        };

    public Task<Result<BulkReport>> SetTierAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<GuestId> guests, string? tier, CancellationToken ct) =>
        ContactsAsync(actor, eventId, guests, ContactEdits.Tiering(tier), ct);

    public Task<Result<BulkReport>> AllowPlusOnesAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<GuestId> guests, int number, CancellationToken ct) =>
        EachAsync(actor, eventId, guests, async (work, guest) => guest.IsPlusOne
            ? new Invalid("plusOnes", "Comes along themselves.")
            : (await SetPlusOnes.DecideAsync(work, guest.Id, number)).Refusal, ct);

    // Whoever comes along with somebody withdrawn before them is withdrawn already.
    public Task<Result<BulkReport>> WithdrawAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<GuestId> guests, CancellationToken ct) =>
        EachAsync(actor, eventId, guests, async (work, guest) => guest.Status is GuestStatus.Withdrawn ? null : (await WithdrawGuest.WithdrawAsync(work, guest.Id)).Refusal, ct);

    private Task<Result<BulkReport>> EachAsync(
        Actor actor, PressEventId eventId, IReadOnlyCollection<GuestId> guests, Func<Work, Guest, Task<Refusal?>> decide, CancellationToken ct) =>
        transactions.RunAsync<BulkReport>(actor, Permission.EditEvent, async work =>
        {
            var report = await BulkReport.OfAsync(await ReadAsync(work, eventId, guests), guest => guest.Name, guest => decide(work, guest), RefusalWords.Of);
            await PassPlacesOn.RunAsync(work, eventId);
            return report;
        }, ct);

    private Task<Result<BulkReport>> ContactsAsync(
        Actor actor, PressEventId eventId, IReadOnlyCollection<GuestId> guests, Func<ContactDetails, ContactDetails> change, CancellationToken ct) =>
        transactions.RunAsync<BulkReport>(actor, Permission.EditContacts, async work =>
        {
            var found = await ReadAsync(work, eventId, guests);
            var changed = await ContactEdits.ChangeAsync(work, found.Select(guest => guest.ContactId).OfType<ContactId>(), change);
            work.Audit("guests.sorted", eventId, eventId.Value, FormattableString.Invariant($"contacts={changed}"));
            return new BulkReport(changed, [.. found.Where(guest => guest.IsPlusOne).Select(guest => (guest.Name, "Comes along, and is in no address book"))]);
        }, ct);

    private static async Task<List<Guest>> ReadAsync(Work work, PressEventId eventId, IReadOnlyCollection<GuestId> guests)
    {
        await work.LockEventAsync(eventId);
        var wanted = guests.ToList();
        return await work.Db.Guests.Where(g => g.EventId == eventId && wanted.Contains(g.Id)).OrderBy(g => g.ContactId == null).ThenBy(g => g.Name).ToListAsync(work.Ct);
    }
}
