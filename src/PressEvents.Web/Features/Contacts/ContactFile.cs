using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts;

/// <summary>One person of the address book, and the events they are on the list of.</summary>
public sealed record ContactFile(ContactDetails Details, string? Outlet)
{
    public DateTimeOffset? UnsubscribedAt { get; init; }

    public bool MayEdit { get; init; }

    public IReadOnlyList<ContactEvent> Events { get; init; } = [];
}

public sealed record ContactEvent(PressEventId EventId, GuestId GuestId, string Title, DateTimeOffset StartsAt, string TimeZone, GuestStatus Status);

/// <summary>Reads one contact; a foreign id and a random one both find nothing.</summary>
public sealed class ContactFileQuery(Databases databases)
{
    public async Task<ContactFile?> ForAsync(StaffActor actor, ContactId id, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor.OrganisationId, ct);
        var rights = await StaffRights.OfAsync(db, actor, ct);
        var contact = rights.May(Permission.SeeContactDetails) ? await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) : null;
        if (contact is null)
        {
            return null;
        }

        var outlet = await db.Outlets.Where(o => o.Id == contact.OutletId).Select(o => o.Name).SingleOrDefaultAsync(ct);
        return new ContactFile(contact.Details, outlet)
        {
            UnsubscribedAt = contact.UnsubscribedAt,
            MayEdit = rights.May(Permission.EditContacts),
            Events = await (
                from guest in db.Guests
                join pressEvent in db.Events on guest.EventId equals pressEvent.Id
                where guest.ContactId == id
                orderby pressEvent.StartsAt descending
                select new ContactEvent(pressEvent.Id, guest.Id, pressEvent.Title, pressEvent.StartsAt, pressEvent.TimeZone, guest.Status)).ToListAsync(ct),
        };
    }
}
