using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>The guests of an event as those who make its packs see them: name, outlet, status.</summary>
public sealed class PackGuests(Databases databases)
{
    /// <summary>Everybody, those with a contact first by name; null where the organisation has no such event.</summary>
    public async Task<PackGuestList?> ForEventAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SeePlans, ct);
        var found = await db.Events.Where(e => e.Id == eventId).Select(e => new { e.Title, e.Accent }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var guests = await (
            from guest in db.Guests
            join known in db.Contacts on guest.ContactId equals known.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            join named in db.Outlets on contact.OutletId equals named.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            where guest.EventId == eventId
            orderby guest.Name, guest.Id
            select new PackGuest(guest.Id, guest.Name, guest.Status, outlet == null ? null : outlet.Name)
            {
                EmailKey = contact == null ? null : contact.EmailKey,
                Email = contact == null ? null : contact.Email,
                IsPlusOne = contact == null,
                BroughtBy = contact != null ? null : db.Guests.Where(g => g.PartyId == guest.PartyId && g.ContactId != null).Select(g => g.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return new PackGuestList(found.Title, found.Accent, guests);
    }
}

public sealed record PackGuestList(string EventTitle, string? Accent, IReadOnlyList<PackGuest> Guests);

public sealed record PackGuest(GuestId Id, string Name, GuestStatus Status, string? Outlet)
{
    public string? EmailKey { get; init; }

    public string? Email { get; init; }

    public bool IsPlusOne { get; init; }

    /// <summary>For a plus-one, the name of the guest whose pack they share.</summary>
    public string? BroughtBy { get; init; }
}
