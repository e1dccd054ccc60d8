using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Imports;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import;

/// <summary>Writes a planned book: contacts and outlets, parties and guests, suppressions, and their lines in the audit trail.</summary>
internal sealed class ImportWriter(Work work, PressEventId eventId, IProgress<ImportProgress>? progress)
{
    // As many as are held in memory at once; more save no time.
    private const int PeopleAtOnce = 1000;

    /// <summary>Writes what differs; returns the import's id, or null when nothing did.</summary>
    public async Task<Guid?> WriteAsync(PlannedBook book, ImportPlan plan)
    {
        var written = book.People.Where(person => person.IsWritten).ToList();
        if (written.Count == 0)
        {
            return null;
        }

        var (counts, done) = (plan.Counts, 0);
        var import = new GuestImport(GuestImportId.New(work.Now), work.Actor, eventId, plan.File, work.Now);
        import.Count(counts.Created, counts.Updated, counts.Unchanged, counts.Conflict, counts.Refused);
        work.Db.Imports.Add(import);
        var importId = import.Id.Value;
        var outlets = await OutletBook.ReadAsync(work);
        foreach (var people in written.Chunk(PeopleAtOnce))
        {
            await WriteAsync(people, outlets, importId);
            await work.FlushAsync();
            progress?.Report(new ImportProgress(done += people.Length, written.Count));
        }

        work.Audit("guests.imported", eventId, importId, $"created={counts.Created} updated={counts.Updated} guests={written.Count(p => p.JoinsList)}");
        return importId;
    }

    private async Task WriteAsync(IReadOnlyList<Person> people, OutletBook outlets, Guid importId)
    {
        var known = people.Select(person => person.ContactId).OfType<ContactId>().ToList();
        var contacts = await work.Db.Contacts.Where(c => known.Contains(c.Id)).ToDictionaryAsync(c => c.Id, work.Ct);
        var listed = people.Select(person => person.Guest?.Id).OfType<GuestId>().ToList();
        var guests = await work.Db.Guests.Where(g => listed.Contains(g.Id)).ToDictionaryAsync(g => g.Id, work.Ct);
        var together = guests.Values.Select(guest => guest.PartyId).ToList();
        var parties = await work.Db.Parties.Where(p => together.Contains(p.Id)).ToDictionaryAsync(p => p.Id, work.Ct);
        foreach (var person in people)
        {
            var contact = WriteContact(person, person.ContactId is { } id ? contacts[id] : null, outlets.FindOrAdd(person.Outlet), importId);
            WritePlace(person, contact, guests, parties);
        }
    }

    private Contact WriteContact(Person person, Contact? contact, Outlet? outlet, Guid importId)
    {
        if (contact is null)
        {
            contact = new Contact(ContactId.New(work.Now), work.Actor.OrganisationId, DetailsOf(person, outlet), outlet?.Name, work.Now);
            work.Db.Contacts.Add(contact);
            work.Audit("contact.created", null, contact.Id.Value, $"import={importId:N}");
        }
        else if (person.ContactChanges)
        {
            contact.Change(DetailsOf(person, outlet), outlet?.Name);
            work.Audit("contact.changed", null, contact.Id.Value, $"import={importId:N}");
        }

        if (person.BecomesUnsubscribed)
        {
            contact.Unsubscribe(work.Now);
            work.Audit("contact.suppressed", null, contact.Id.Value, $"import={importId:N}");
        }

        return contact;
    }

    private void WritePlace(Person person, Contact contact, Dictionary<GuestId, Guest> guests, Dictionary<PartyId, Party> parties)
    {
        var guest = person.Guest is { } place ? guests[place.Id] : null;
        if (person.JoinsList)
        {
            var party = new Party(PartyId.New(work.Now), work.Actor.OrganisationId, eventId, 0);
            guest = Guest.Lead(GuestId.New(work.Now), party, contact, work.Now);
            parties[party.Id] = party;
            work.Db.Add(party);
            work.Db.Add(guest);
            work.Audit("guest.listed", eventId, guest.Id.Value);
        }

        if (guest is null)
        {
            return;
        }

        guest.Rename(person.Name.Full);
        if (person.GuestChanges)
        {
            ChangePlace(person, guest, parties[guest.PartyId]);
        }
    }

    private void ChangePlace(Person person, Guest guest, Party party)
    {
        party.AllowPlusOnes(int.Parse(person.Values.GetValueOrDefault(ImportField.PlusOnes) ?? "0", System.Globalization.CultureInfo.InvariantCulture));
        if (person.Takes(ImportField.Diet))
        {
            var (codes, note) = person.Values.TryGetValue(ImportField.Diet, out var diet) ? CellValues.Diet(diet) : default;
            guest.SetNeeds(codes, note, person.Values.GetValueOrDefault(ImportField.Access));
        }

        if (!person.JoinsList)
        {
            work.Audit("guest.changed", eventId, guest.Id.Value);
        }
    }

    private static ContactDetails DetailsOf(Person person, Outlet? outlet)
    {
        string? Value(ImportField field) => person.Values.GetValueOrDefault(field);
        return new ContactDetails(person.Name)
        {
            Email = person.Email,
            OtherEmails = Value(ImportField.OtherEmails),
            OutletId = outlet?.Id,
            JobTitle = Value(ImportField.Role),
            Beat = Value(ImportField.Beat),
            Tier = Value(ImportField.Tier),
            Languages = Value(ImportField.Languages),
            Tags = Value(ImportField.Tags),
            Phone = Value(ImportField.Phone),
            TimeZone = Value(ImportField.TimeZone),
            Pronouns = Value(ImportField.Pronouns),
            Pronunciation = Value(ImportField.Pronunciation),
            AssistantEmail = EmailAddress.TryParse(Value(ImportField.AssistantEmail)),
            PrivateNotes = Value(ImportField.Notes),
            DoNotInvite = Value(ImportField.DoNotInvite),
        };
    }
}
