using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Features.Import.Writing;

/// <summary>A stretch of a planned book on its way into the database: what is new past the change tracker, what changes through it.</summary>
internal sealed class ImportBatch(Work work, PressEventId? eventId, StepLog steps, WaitSequence waiting)
{
    private readonly List<Contact> contacts = [];
    private readonly List<Party> parties = [];
    private readonly List<Guest> guests = [];
    private readonly List<Domain.Rsvps.Rsvp> answers = [];

    public async Task WriteAsync(IReadOnlyList<Person> people, OutletBook outlets)
    {
        var known = await KnownPeople.ReadAsync(work, people);
        foreach (var person in people)
        {
            var contact = WriteContact(person, known.ContactOf(person), outlets.FindOrAdd(person.Outlet));
            WritePlace(person, contact, known);
        }

        foreach (var outlet in work.Db.ChangeTracker.Entries<Outlet>().Where(e => e.State is EntityState.Added).Select(e => e.Entity).ToList())
        {
            steps.Added(outlet);
        }

        await work.FlushAsync();
        await work.InsertAsync(contacts);
        await work.InsertAsync(parties);
        await work.InsertAsync(guests);
        await work.InsertAsync(answers);
        await work.InsertAsync(steps.Take());
    }

    private Contact WriteContact(Person person, Contact? contact, Outlet? outlet)
    {
        var before = contact is null ? null : ContactFields.Of(contact);
        if (contact is null)
        {
            contact = new Contact(ContactId.New(work.Now), work.Actor.OrganisationId, PersonDetails.Of(person, outlet), outlet?.Name, work.Now);
            contacts.Add(contact);
            Audit("contact.created", null, contact.Id.Value);
        }
        else if (person.ContactChanges)
        {
            contact.Change(PersonDetails.Of(person, outlet), outlet?.Name);
            Audit("contact.changed", null, contact.Id.Value);
        }

        if (person.BecomesUnsubscribed)
        {
            contact.Unsubscribe(work.Now);
            Audit("contact.suppressed", null, contact.Id.Value);
        }

        if (before is null)
        {
            steps.Added(contact);
        }
        else
        {
            steps.Changed(contact, before);
        }

        return contact;
    }

    private void WritePlace(Person person, Contact contact, KnownPeople known)
    {
        if (person.JoinsList)
        {
            var party = new Party(PartyId.New(work.Now), work.Actor.OrganisationId, eventId!.Value, 0);
            var guest = Guest.Lead(GuestId.New(work.Now), party, contact, work.Now);
            parties.Add(party);
            guests.Add(guest);
            work.Audit("guest.listed", eventId, guest.Id.Value);
            ChangePlace(person, guest, party, []);
            steps.Listed(guest, party);
        }
        else if (known.GuestOf(person) is { } guest)
        {
            var party = known.PartyOf(guest);
            var before = GuestFields.Of(guest, party);
            var companions = known.CompanionsOf(guest).Select(other => (Guest: other, Before: GuestFields.Of(other, party))).ToList();
            guest.Rename(person.Name.Full);
            ChangePlace(person, guest, party, [.. companions.Select(other => other.Guest)]);
            steps.Changed(guest, party, before);
            companions.ForEach(other => steps.Changed(other.Guest, party, other.Before));
        }
    }

    private void ChangePlace(Person person, Guest guest, Party party, IReadOnlyList<Guest> companions)
    {
        if (!person.GuestChanges)
        {
            return;
        }

        PersonDetails.PutNeeds(person, guest, party);
        if (!person.JoinsList)
        {
            work.Audit("guest.changed", eventId, guest.Id.Value);
        }

        if (person.Answer is { } answer && TakenAnswer.Take(work, guest, companions, party, answer, steps.Import, waiting) is { } given)
        {
            answers.Add(given);
        }
    }

    private void Audit(string action, PressEventId? about, Guid id) => work.Audit(action, about, id, $"import={steps.Import.Id.Value:N}");
}
