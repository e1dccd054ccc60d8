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
        TagList.Parse(tag) is [var one]
            ? ContactsAsync(actor, eventId, guests, details => add ? ContactEdits.WithTag(details, one) : ContactEdits.WithoutTag(details, one), ct)
            : Task.FromResult<Result<BulkReport>>(new Invalid("tag", $"Give one tag of at most {TagList.TagLength} characters."));

    public Task<Result<BulkReport>> SetTierAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<GuestId> guests, string? tier, CancellationToken ct) =>
        ContactsAsync(actor, eventId, guests, details => details with { Tier = string.IsNullOrWhiteSpace(tier) ? null : tier.Trim() }, ct);

    public Task<Result<BulkReport>> AllowPlusOnesAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<GuestId> guests, int number, CancellationToken ct) =>
        transactions.RunAsync<BulkReport>(actor, Permission.EditEvent, async work =>
        {
            var (changed, left) = (0, new List<(string, string)>());
            foreach (var guest in await ReadAsync(work, eventId, guests))
            {
                var done = guest.IsPlusOne ? new Invalid("plusOnes", "Comes along themselves.") : await SetPlusOnes.DecideAsync(work, guest.Id, number);
                changed += done.IsDone ? 1 : 0;
                left.AddRange(done.Refusal is { } refusal ? [(guest.Name, RefusalWords.Of(refusal))] : []);
            }

            return new BulkReport(changed, left);
        }, ct);

    public Task<Result<BulkReport>> WithdrawAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<GuestId> guests, CancellationToken ct) =>
        transactions.RunAsync<BulkReport>(actor, Permission.EditEvent, async work =>
        {
            var (changed, left) = (0, new List<(string, string)>());
            foreach (var guest in await ReadAsync(work, eventId, guests))
            {
                // Whoever comes along with somebody withdrawn before them is withdrawn already.
                var done = guest.Status is GuestStatus.Withdrawn ? Result.Done : await WithdrawGuest.WithdrawAsync(work, guest.Id);
                changed += done.IsDone ? 1 : 0;
                left.AddRange(done.Refusal is { } refusal ? [(guest.Name, RefusalWords.Of(refusal))] : []);
            }

            return new BulkReport(changed, left);
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
