using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Person;

/// <summary>Adds a person to the address book, or changes what is known of one.</summary>
public sealed class SaveContact(Transactions transactions)
{
    public async Task<Result<ContactId>> AddAsync(Actor actor, ContactForm form, CancellationToken ct)
    {
        var details = form.Read(null);
        if (!details.IsDone)
        {
            return details.Refusal!;
        }

        return await transactions.RunAsync<ContactId>(actor, Permission.EditContacts, async work =>
        {
            var added = await AddressBook.AddAsync(work, details.Value!, form.Outlet);
            return added.IsDone ? added.Value!.Id : added.Refusal!;
        }, ct);
    }

    /// <summary><paramref name="before"/> is what the form was opened on: a change by somebody else in between is not overwritten.</summary>
    public async Task<Result> ChangeAsync(Actor actor, ContactId id, ContactDetails before, ContactForm form, CancellationToken ct)
    {
        var details = form.Read(before.Name);
        if (!details.IsDone)
        {
            return details.Refusal!;
        }

        return await transactions.RunAsync(actor, Permission.EditContacts, async work =>
        {
            if (await work.Db.Contacts.SingleOrDefaultAsync(c => c.Id == id, work.Ct) is not { } contact)
            {
                return new NotFound("contact");
            }

            return contact.Details == before ? await AddressBook.ChangeAsync(work, contact, details.Value!, form.Outlet) : new ChangedMeanwhile();
        }, ct);
    }
}
