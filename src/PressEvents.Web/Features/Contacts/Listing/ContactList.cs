using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Listing;

/// <summary>Reads the address book a stretch at a time, filtered, and found by words in any spelling.</summary>
public sealed class ContactList(Databases databases, TimeProvider clock)
{
    /// <summary>How many a filter shows, and whether the reader may change them.</summary>
    public async Task<ContactTotal> TotalAsync(StaffActor actor, ListFilter filter, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        var rights = await StaffRights.OfAsync(db, actor, ct);
        return rights.May(Permission.SeeContacts)
            ? new ContactTotal(await db.Contacts.Filtered(db, filter, clock.GetUtcNow()).CountAsync(ct), rights.May(Permission.EditContacts))
            : new ContactTotal(0, MayEdit: false);
    }

    public async Task<IReadOnlyList<ContactRow>> ReadAsync(StaffActor actor, ListFilter filter, int skip, int take, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        var rights = await StaffRights.OfAsync(db, actor, ct);
        if (!rights.May(Permission.SeeContacts))
        {
            return [];
        }

        var found = db.Contacts.AsNoTracking().Filtered(db, filter, clock.GetUtcNow());

        // Ordered by names and ids alone: whole contacts are read only of those in sight.
        var ids = await found.OrderBy(c => c.Name).ThenBy(c => c.Id).Skip(skip).Take(take).Select(c => c.Id).ToListAsync(ct);
        var contacts = (await db.Contacts.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(ct)).ToDictionary(c => c.Id);
        return await RowsAsync(db, [.. ids.Where(contacts.ContainsKey).Select(id => contacts[id])], skip, ct);
    }

    /// <summary>How many contacts there are in all, whatever is shown of them.</summary>
    public async Task<int> CountAsync(StaffActor actor, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        return !db.ShowsNothing ? await db.Contacts.CountAsync(c => c.ErasedAt == null, ct) : 0;
    }

    /// <summary>Everybody a filter shows, to be selected at once.</summary>
    public async Task<IReadOnlyList<ContactId>> IdsAsync(StaffActor actor, ListFilter filter, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        return !db.ShowsNothing
            ? await db.Contacts.Filtered(db, filter, clock.GetUtcNow()).Select(c => c.Id).ToListAsync(ct)
            : [];
    }

    public async Task<IReadOnlyList<Facet>> FacetsAsync(StaffActor actor, string field, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        return !db.ShowsNothing ? await Facets.OfContactsAsync(db, field, ct) : [];
    }

    /// <summary>The events that still take guests.</summary>
    public async Task<IReadOnlyList<(PressEventId Id, string Title)>> OpenListsAsync(StaffActor actor, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        var events = await db.Events.OrderBy(e => e.StartsAt).Select(e => new { e.Id, e.Title, e.State }).ToListAsync(ct);
        return [.. events.Where(e => e.State is EventState.Draft or EventState.Open or EventState.Closed or EventState.Live).Select(e => (e.Id, e.Title))];
    }

    // What the rows hold beside the contact is read for those in sight alone.
    private async Task<IReadOnlyList<ContactRow>> RowsAsync(PressDb db, List<Contact> contacts, int skip, CancellationToken ct)
    {
        var outletIds = contacts.Select(c => c.OutletId).OfType<OutletId>().Distinct().ToList();
        var outlets = await db.Outlets.AsNoTracking().Where(o => outletIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var ids = contacts.ConvertAll(c => c.Id);
        var rates = await YesRates.OfAsync(db, ids, clock.GetUtcNow(), ct);
        var wanted = ids.ConvertAll(id => (ContactId?)id);
        var lists = await (
            from guest in db.Guests
            join pressEvent in db.Events on guest.EventId equals pressEvent.Id
            where wanted.Contains(guest.ContactId)
            select new { guest.ContactId, pressEvent.Title, pressEvent.StartsAt }).ToListAsync(ct);
        var last = lists.GroupBy(l => l.ContactId!.Value).ToDictionary(of => of.Key, of => of.MaxBy(l => l.StartsAt)!.Title);
        return [.. contacts.Select((contact, i) => new ContactRow(contact, contact.OutletId is { } id ? outlets.GetValueOrDefault(id) : null, skip + i)
        {
            Rate = rates.GetValueOrDefault(contact.Id),
            LastEvent = last.GetValueOrDefault(contact.Id),
        })];
    }
}

public sealed record ContactTotal(int Total, bool MayEdit);

/// <summary>One line of the address book; its place counts from 0.</summary>
public sealed record ContactRow(Contact Contact, Outlet? Outlet, int Index)
{
    public ContactId Id => Contact.Id;

    public string Name => Contact.Name;

    public YesRate? Rate { get; init; }

    public string? LastEvent { get; init; }

    public bool MayNotBeInvited => Contact.DoNotInvite is not null || Contact.UnsubscribedAt is not null;
}
