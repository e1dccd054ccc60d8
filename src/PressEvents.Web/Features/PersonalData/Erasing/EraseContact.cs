using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.PersonalData.Places;
using PressEvents.Web.Features.PersonalData.Retention;

namespace PressEvents.Web.Features.PersonalData.Erasing;

/// <summary>Forgets a person for good, whoever asks: they themselves, the team, or the command line. What counts rest on stays without a name.</summary>
internal sealed class EraseContact(LinkLookup links, Transactions transactions, IEnumerable<KeptPlace> places, Traces traces)
{
    private const int Tries = 3;

    /// <summary>By the guest who holds the link.</summary>
    public async Task<Result<Erased>> EraseAsync(InvitationToken token, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } link)
        {
            return new LinkUnknown();
        }

        return link.IsDead
            ? new LinkRevoked()
            : await EraseAsync(new GuestActor(link.OrganisationId, link.GuestId, link.LinkId), Permission.AnswerForGuest, Person.Of(link.GuestId), ct);
    }

    /// <summary>By the team or the command line. A guest is their contact; a plus-one, who has none, is erased from this evening alone.</summary>
    public Task<Result<Erased>> EraseAsync(Actor actor, Person person, CancellationToken ct) => EraseAsync(actor, Permission.EditContacts, person, ct);

    private async Task<Result<Erased>> EraseAsync(Actor actor, Permission permission, Person person, CancellationToken ct)
    {
        var result = await transactions.RunAsync<Erased>(actor, permission, work => DecideAsync(work, person), ct);

        // An answer or a note may have been saved in the same moment; what was asked for is not in question.
        for (var tried = 1; result.Refusal is ChangedMeanwhile && tried < Tries; tried++)
        {
            result = await transactions.RunAsync<Erased>(actor, permission, work => DecideAsync(work, person), ct);
        }

        if (result.IsDone)
        {
            traces.Ask();
        }

        return result;
    }

    private async Task<Result<Erased>> DecideAsync(Work work, Person person)
    {
        if (await ContactIdAsync(work, person) is not { } contactId)
        {
            return new NotFound(person.Contact is null ? "guest" : "contact");
        }

        // Under the lock of every evening concerned, each taken in the same order by everybody.
        var people = work.Db.Guests.Where(g => (contactId.Found != null && work.Db.Guests.Any(own => own.ContactId == contactId.Found && own.PartyId == g.PartyId)) || g.Id == person.Guest);
        var events = new Dictionary<PressEventId, PressEvent>();
        foreach (var id in (await people.Select(g => g.EventId).Distinct().ToListAsync(work.Ct)).OrderBy(id => id.Value))
        {
            events[id] = (await work.LockEventAsync(id))!;
        }

        // Looked at again under the lock: a link revoked a moment ago erases nobody.
        if (work.Actor is GuestActor by && !await work.Db.Links.AnyAsync(l => l.Id == by.LinkId && l.RevokedAt == null, work.Ct))
        {
            return new LinkRevoked();
        }

        var contact = await work.Db.Contacts.SingleOrDefaultAsync(c => c.Id == contactId.Found, work.Ct);
        return await ForgetAsync(work, contact, await people.ToListAsync(work.Ct), events);
    }

    private async Task<Result<Erased>> ForgetAsync(Work work, Contact? contact, List<Guest> guests, Dictionary<PressEventId, PressEvent> events)
    {
        var ids = guests.ConvertAll(guest => guest.Id);
        if (await work.Db.Outbox.AnyAsync(m => ids.Contains(m.GuestId) && m.State == OutboxState.Data, work.Ct))
        {
            return new MailUnderWay();
        }

        traces.Expect();
        var held = await work.Db.Outbox.CountAsync(m => ids.Contains(m.GuestId) && (m.State == OutboxState.Queued || m.State == OutboxState.Claimed), work.Ct);
        var freed = await new LeavePlaces(work, events).LeaveAsync(guests);
        await KeptPlace.EmptyAllAsync(places, work, new Forgotten(Occasions.Erasure, guests)
        {
            Contact = contact,
            Contacts = contact is null ? [] : await Copies.MergedIntoAsync(work, contact.Id),
        });
        if (contact is not null)
        {
            work.Audit("contact.erased", null, contact.Id.Value, FormattableString.Invariant($"guests={guests.Count} seats={freed} mail={held}"));
        }

        // The places they had, or were offered, are the next one's.
        foreach (var pressEvent in events.OrderBy(e => e.Key.Value).Select(e => e.Value).Where(e => !e.IsOverAt(work.Now)))
        {
            await PassPlacesOn.RunAsync(work, pressEvent);
        }

        return new Erased(guests.Count, freed, held);
    }

    private static async Task<FoundContact?> ContactIdAsync(Work work, Person person)
    {
        if (person.Contact is { } id)
        {
            return await work.Db.Contacts.AnyAsync(c => c.Id == id && c.ErasedAt == null, work.Ct) ? new FoundContact(id) : null;
        }

        return await work.Db.Guests.Where(g => g.Id == person.Guest && g.ErasedAt == null).Select(g => new FoundContact(g.ContactId)).SingleOrDefaultAsync(work.Ct);
    }

    private sealed record FoundContact(ContactId? Found);
}

/// <summary>Who is meant: by contact, or by one of their places on a list.</summary>
internal sealed record Person(ContactId? Contact, GuestId? Guest)
{
    public static Person Of(ContactId contact) => new(contact, null);

    public static Person Of(GuestId guest) => new(null, guest);
}

/// <summary>What erasing somebody came to: rows of them on lists, plus-ones included, seats that are free again, mail that is not sent.</summary>
internal sealed record Erased(int Guests, int SeatsFreed, int MailHeld);
