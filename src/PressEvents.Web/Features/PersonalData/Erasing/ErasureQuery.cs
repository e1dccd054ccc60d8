using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.PersonalData.Erasing;

/// <summary>What erasing somebody would come to, counted before anybody is asked whether they are sure.</summary>
public sealed record ErasurePlan(string Name, int Evenings, int PlusOnes, int SeatsHeld, int MailWaiting, int Answers)
{
    public ContactId? ContactId { get; init; }

    /// <summary>The languages they are known to speak, the first one first.</summary>
    public string? Languages { get; init; }

    /// <summary>Whether something is left to erase.</summary>
    public bool IsErased { get; init; }
}

internal sealed class ErasureQuery(Databases databases, TimeProvider clock)
{
    /// <summary>For the team; null where there is nobody, or the reader may not erase.</summary>
    public async Task<ErasurePlan?> ForAsync(StaffActor actor, Person person, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditContacts, ct);
        return !db.ShowsNothing ? await ForAsync(db, person, ct) : null;
    }

    public async Task<ErasurePlan?> ForAsync(PressDb db, Person person, CancellationToken ct)
    {
        var contactId = person.Contact ?? await db.Guests.Where(g => g.Id == person.Guest).Select(g => g.ContactId).SingleOrDefaultAsync(ct);
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == contactId, ct);
        var guests = await db.Guests.AsNoTracking()
            .Where(g => (contactId != null && db.Guests.Any(own => own.ContactId == contactId && own.PartyId == g.PartyId)) || g.Id == person.Guest).ToListAsync(ct);
        if (contact is null && guests.Count == 0)
        {
            return null;
        }

        var (ids, eventIds) = (guests.ConvertAll(g => g.Id), guests.ConvertAll(g => g.EventId));
        var events = await db.Events.AsNoTracking().Where(e => eventIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        var now = clock.GetUtcNow();
        var waiting = await db.Outbox.CountAsync(m => ids.Contains(m.GuestId) && (m.State == OutboxState.Queued || m.State == OutboxState.Claimed), ct);
        return new ErasurePlan(
            contact?.Name ?? guests[0].Name, guests.DistinctBy(g => g.EventId).Count(), guests.Count(g => g.IsPlusOne),
            guests.Count(g => GuestLife.TakesSeat(g.Status) && !events[g.EventId].IsOverAt(now) && events[g.EventId].State is not EventState.Cancelled),
            waiting, await db.Rsvps.CountAsync(r => ids.Contains(r.GuestId), ct))
        {
            ContactId = contactId,
            Languages = contact?.Languages,
            IsErased = contact is null ? guests.All(g => g.ErasedAt is not null) : contact.ErasedAt is not null,
        };
    }
}
