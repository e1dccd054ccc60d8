using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Writing;

/// <summary>Puts contacts on an event's guest list. Sends nothing.</summary>
public static class GuestListing
{
    public static async Task<Result<GuestId>> ListAsync(Work work, PressEventId eventId, Contact contact, int plusOnes)
    {
        if (plusOnes is < 0 or > Party.MaxPlusOnes)
        {
            return new Invalid("PlusOnes", $"Plus-ones are a number from 0 to {Party.MaxPlusOnes}.");
        }

        if (contact.DoNotInvite is { } reason)
        {
            return new MustNotBeInvited(contact.Name, reason);
        }

        if (await work.LockEventAsync(eventId) is not { } pressEvent)
        {
            return new NotFound("event");
        }

        if (await work.Db.Guests.AnyAsync(g => g.EventId == eventId && g.ContactId == contact.Id, work.Ct))
        {
            return new AlreadyListed(contact.Name);
        }

        var party = new Party(PartyId.New(work.Now), pressEvent.OrganisationId, pressEvent.Id, plusOnes);
        var guest = Guest.Lead(GuestId.New(work.Now), party, contact, work.Now);
        work.Db.Parties.Add(party);
        work.Db.Guests.Add(guest);
        work.Audit("guest.listed", eventId, guest.Id.Value);
        return guest.Id;
    }
}
