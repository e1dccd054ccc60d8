using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Writing;

/// <summary>Puts people into the address book: one contact for one e-mail address, one outlet for one name.</summary>
public static class AddressBook
{
    public static async Task<Result<Contact>> AddAsync(Work work, ContactDetails details, string? outletName)
    {
        if (await TakenByAsync(work, details.Email, null) is { } taken)
        {
            return taken;
        }

        if (await ErasedAddresses.RefuseAsync(work.Db, details, work.Ct) is { } erased)
        {
            return erased;
        }

        var outlet = await OutletBook.FindOrAddAsync(work, outletName);
        var contact = new Contact(ContactId.New(work.Now), work.Actor.OrganisationId, details with { OutletId = outlet?.Id }, outlet?.Name, work.Now);
        work.Db.Contacts.Add(contact);
        work.Audit("contact.created", null, contact.Id.Value);
        return contact;
    }

    public static async Task<Result> ChangeAsync(Work work, Contact contact, ContactDetails details, string? outletName)
    {
        if (contact.ErasedAt is not null)
        {
            return new ContactErased();
        }

        if (await TakenByAsync(work, details.Email, contact.Id) is { } taken)
        {
            return taken;
        }

        if (await ErasedAddresses.RefuseAsync(work.Db, details, work.Ct) is { } erased)
        {
            return erased;
        }

        var outlet = await OutletBook.FindOrAddAsync(work, outletName);
        contact.Change(details with { OutletId = outlet?.Id }, outlet?.Name);
        work.Audit("contact.changed", null, contact.Id.Value);
        return Result.Done;
    }

    private static async Task<Refusal?> TakenByAsync(Work work, EmailAddress? email, ContactId? except)
    {
        var key = email?.Key;
        var other = key is null ? null : await work.Db.Contacts.Where(c => c.EmailKey == key && c.Id != except).Select(c => c.Name).FirstOrDefaultAsync(work.Ct);
        return other is null ? null : new Invalid(nameof(ContactDetails.Email), $"{other} has this address already.");
    }
}
