using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests;

/// <summary>Finds people of the address book to put on a list.</summary>
public sealed class ContactFinder(Databases databases, TimeProvider clock)
{
    private const int Few = 8;

    public async Task<IReadOnlyList<FoundContact>> FindAsync(StaffActor actor, PressEventId eventId, string? typed, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        if (db.ShowsNothing)
        {
            return [];
        }

        var contacts = SearchFold.Fold(typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(db.Contacts.AsNoTracking().Where(c => c.ErasedAt == null), (found, word) => found.Where(c => c.SearchText.Contains(word)));
        var found = await (
            from contact in contacts
            join known in db.Outlets on contact.OutletId equals known.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            orderby contact.Name
            select new FoundContact(contact.Id, contact.Name, outlet == null ? null : outlet.Name, contact.Email)
            {
                DoNotInvite = contact.DoNotInvite,
                IsListed = db.Guests.Any(g => g.EventId == eventId && g.ContactId == contact.Id),
            }).Take(Few).ToListAsync(ct);
        var rates = await YesRates.OfAsync(db, found.ConvertAll(contact => contact.Id), clock.GetUtcNow(), ct);
        return found.ConvertAll(contact => contact with { Yes = rates.GetValueOrDefault(contact.Id) });
    }
}

public sealed record FoundContact(ContactId Id, string Name, string? Outlet, string? Email)
{
    public string? DoNotInvite { get; init; }

    public bool IsListed { get; init; }

    /// <summary>Past invitations and how many became a yes; null where there was none.</summary>
    public YesRate? Yes { get; init; }
}
