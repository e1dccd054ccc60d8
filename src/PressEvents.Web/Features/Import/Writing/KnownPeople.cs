using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Features.Import.Writing;

/// <summary>The contacts and places that a stretch of the plan is about, tracked, so that changes to them are saved.</summary>
internal sealed record KnownPeople(
    Dictionary<ContactId, Contact> Contacts, Dictionary<GuestId, Guest> Guests, Dictionary<PartyId, Party> Parties,
    ILookup<PartyId, Guest> PlusOnes)
{
    public static async Task<KnownPeople> ReadAsync(Work work, IReadOnlyList<Person> people)
    {
        var known = people.Select(person => person.ContactId).OfType<ContactId>().ToList();
        var listed = people.Select(person => person.Guest?.Id).OfType<GuestId>().ToList();
        var together = people.Select(person => person.Guest?.PartyId).OfType<PartyId>().ToList();
        return new KnownPeople(
            known.Count == 0 ? [] : await work.Db.Contacts.Where(c => known.Contains(c.Id)).ToDictionaryAsync(c => c.Id, work.Ct),
            listed.Count == 0 ? [] : await work.Db.Guests.Where(g => listed.Contains(g.Id)).ToDictionaryAsync(g => g.Id, work.Ct),
            listed.Count == 0 ? [] : await work.Db.Parties.Where(p => together.Contains(p.Id)).ToDictionaryAsync(p => p.Id, work.Ct),
            (listed.Count == 0 ? [] : await work.Db.Guests.Where(g => together.Contains(g.PartyId) && g.ContactId == null).ToListAsync(work.Ct)).ToLookup(g => g.PartyId));
    }

    public Contact? ContactOf(Person person) => person.ContactId is { } id ? Contacts[id] : null;

    public Guest? GuestOf(Person person) => person.Guest is { } place ? Guests[place.Id] : null;

    /// <summary>Those who come with the guest: of the party, and standing where the guest does.</summary>
    public IReadOnlyList<Guest> CompanionsOf(Guest guest) => [.. PlusOnes[guest.PartyId].Where(other => other.Status == guest.Status)];

    public Party PartyOf(Guest guest) => Parties[guest.PartyId];
}
