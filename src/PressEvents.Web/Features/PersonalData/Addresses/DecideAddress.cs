using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.PersonalData.Addresses;

/// <summary>Somebody who holds a guest's link asks for mail to go to another address.</summary>
internal sealed record WantedAddress(CorrectionId Id, string Address, DateTimeOffset AskedAt);

/// <summary>Reads which other addresses were asked for and are not decided.</summary>
internal sealed class WantedAddressQuery(Databases databases)
{
    public async Task<IReadOnlyList<WantedAddress>> ForAsync(StaffActor actor, ContactId? contactId, GuestId? guestId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditContacts, ct);
        if (db.ShowsNothing)
        {
            return [];
        }

        var id = contactId ?? await db.Guests.Where(g => g.Id == guestId).Select(g => g.ContactId).SingleOrDefaultAsync(ct);
        return await db.Corrections.Where(c => c.WantedEmail != null && db.Guests.Any(g => g.Id == c.GuestId && g.ContactId == id && g.ContactId != null))
            .OrderBy(c => c.CorrectedAt).Select(c => new WantedAddress(c.Id, c.WantedEmail!, c.CorrectedAt)).ToListAsync(ct);
    }
}

/// <summary>Takes the address a guest asked for, or leaves the one there is.</summary>
internal sealed class DecideAddress(Transactions transactions)
{
    public Task<Result> DecideAsync(StaffActor actor, CorrectionId id, bool take, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditContacts, async work =>
        {
            var found = await (
                from correction in work.Db.Corrections
                join guest in work.Db.Guests on correction.GuestId equals guest.Id
                join contact in work.Db.Contacts on guest.ContactId equals contact.Id
                where correction.Id == id && correction.WantedEmail != null
                select new { correction, contact }).SingleOrDefaultAsync(work.Ct);
            if (found is null)
            {
                return new NotFound("request");
            }

            if (take && await TakeAsync(work, found.contact, found.correction) is { IsDone: false } refused)
            {
                return refused;
            }

            work.Audit(take ? "contact.address-taken" : "contact.address-left", null, found.contact.Id.Value);
            found.correction.Decide();
            return Result.Done;
        }, ct);

    private static async Task<Result> TakeAsync(Work work, Contact contact, Correction correction)
    {
        var outlet = await work.Db.Outlets.Where(o => o.Id == contact.OutletId).Select(o => o.Name).SingleOrDefaultAsync(work.Ct);
        return await AddressBook.ChangeAsync(work, contact, contact.Details with { Email = EmailAddress.TryParse(correction.WantedEmail) }, outlet);
    }
}
