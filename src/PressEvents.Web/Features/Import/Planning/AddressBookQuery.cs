using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>Reads everybody of the organisation as the planner sees them, with their places on the event's list.</summary>
internal static class AddressBookQuery
{
    public static async Task<PlannedBook> ReadAsync(PressDb db, PressEventId? eventId, CancellationToken ct)
    {
        var outlets = await db.Outlets.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        var listed = await (
            from guest in db.Guests.AsNoTracking()
            join party in db.Parties on guest.PartyId equals party.Id
            where guest.EventId == eventId && guest.ContactId != null
            select new Place(guest.ContactId!.Value, new ListedGuest(guest.Id, party.Id, guest.Status, db.Guests.Count(g => g.PartyId == party.Id && g.ContactId == null && g.Status == guest.Status)), party.PlusOnesAllowed, guest.Diet ?? guest.DietNote, guest.Access))
            .ToDictionaryAsync(place => place.ContactId, ct);
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.ErasedAt == null).OrderBy(c => c.Id).ToListAsync(ct);
        var room = eventId is null ? null : await RoomAsync(db, eventId.Value, ct);
        return new PlannedBook(room, contacts.Select(contact => PersonOf(
            contact, contact.OutletId is { } id ? outlets[id] : null, listed.GetValueOrDefault(contact.Id))))
        {
            Erased = await ErasedAddresses.ReadAsync(db, ct),
            Suppressed = await SuppressedAddresses.ReadAsync(db, null, ct),
        };
    }

    private static async Task<PlannedRoom> RoomAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var capacity = await db.Events.Where(e => e.Id == eventId).Select(e => e.Capacity).SingleAsync(ct);
        var taken = await db.Guests.CountAsync(g => g.EventId == eventId && EventRoom.SeatHolding.Contains(g.Status), ct);
        return new PlannedRoom(capacity - taken);
    }

    private static Person PersonOf(Contact contact, string? outlet, Place? place)
    {
        var known = contact.Details;
        var person = new Person(known.Name)
        {
            ContactId = contact.Id,
            Email = known.Email,
            Guest = place?.Guest,
            IsUnsubscribed = contact.UnsubscribedAt is not null,
        };
        (ImportField Field, string? Value)[] values =
        [
            (ImportField.OtherEmails, known.OtherEmails), (ImportField.Outlet, outlet), (ImportField.Role, known.JobTitle), (ImportField.Beat, known.Beat), (ImportField.Tier, known.Tier),
            (ImportField.Languages, known.Languages), (ImportField.Tags, known.Tags), (ImportField.Phone, known.Phone), (ImportField.TimeZone, known.TimeZone),
            (ImportField.Pronouns, known.Pronouns), (ImportField.Pronunciation, known.Pronunciation),
            (ImportField.AssistantEmail, known.AssistantEmail?.Value), (ImportField.Notes, known.PrivateNotes),
            (ImportField.DoNotInvite, known.DoNotInvite), (ImportField.Diet, place?.Diet), (ImportField.Access, place?.Access),
            (ImportField.PlusOnes, place?.PlusOnes.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        foreach (var (field, value) in values)
        {
            if (value is not null)
            {
                person.Values[field] = value;
            }
        }

        return person;
    }

    private sealed record Place(ContactId ContactId, ListedGuest Guest, int PlusOnes, string? Diet, string? Access);
}
