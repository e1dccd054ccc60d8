using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests;

/// <summary>Puts a contact on an event's guest list. Sends nothing.</summary>
public sealed class AddGuest(Transactions transactions)
{
    public Task<Result<GuestId>> AddAsync(Actor actor, PressEventId eventId, ContactId contactId, int plusOnes, CancellationToken ct) =>
        transactions.RunAsync<GuestId>(actor, Permission.EditEvent, async work =>
        {
            // The event before the person: who has no part in it learns nothing of whether they may be invited.
            var isThere = await work.Db.Events.AnyAsync(e => e.Id == eventId, work.Ct);
            var contact = isThere ? await work.Db.Contacts.SingleOrDefaultAsync(c => c.Id == contactId, work.Ct) : null;
            return contact is null ? new NotFound("contact") : await GuestListing.ListAsync(work, eventId, contact, plusOnes);
        }, ct);

    /// <summary>The same for somebody who is not in the address book yet.</summary>
    public async Task<Result<GuestId>> AddNewAsync(Actor actor, PressEventId eventId, NewGuestForm form, CancellationToken ct)
    {
        var details = form.Read();
        if (!details.IsDone)
        {
            return details.Refusal!;
        }

        return await transactions.RunAsync<GuestId>(actor, Permission.EditEvent, async work =>
        {
            var added = await AddressBook.AddAsync(work, details.Value!, form.Outlet);
            return added.IsDone ? await GuestListing.ListAsync(work, eventId, added.Value!, form.PlusOnes) : added.Refusal!;
        }, ct);
    }
}
