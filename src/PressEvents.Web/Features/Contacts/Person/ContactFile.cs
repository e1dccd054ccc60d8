using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Web.Features.Contacts.Person;

/// <summary>One person of the address book, and everything that went between them and the organisation.</summary>
public sealed record ContactFile(ContactDetails Details, string? Outlet)
{
    public DateTimeOffset? UnsubscribedAt { get; init; }

    public bool MayEdit { get; init; }

    public YesRate? Rate { get; init; }

    public IReadOnlyList<ContactEvening> Evenings { get; init; } = [];

    public IReadOnlyList<ContactAnswer> Answers { get; init; } = [];

    public IReadOnlyList<ContactMail> Mails { get; init; } = [];

    /// <summary>What was changed of them in the address book, newest first.</summary>
    public IReadOnlyList<TrailRow> Changes { get; init; } = [];
}

/// <summary>One answer they gave, as it was kept.</summary>
public sealed record ContactAnswer(string Event, string TimeZone, DateTimeOffset At, Answer Answer, int PlusOnes, GuestStatus Outcome, Channel Via)
{
    /// <summary>The member who gave it for them; null where they gave it themselves.</summary>
    public string? By { get; init; }
}

/// <summary>One mail to them, and how far it got.</summary>
public sealed record ContactMail(PressEventId EventId, string Event, string TimeZone, MessageKind Kind, OutboxState State, DateTimeOffset At, string? Reason);

/// <summary>Reads one contact; a foreign id and a random one both find nothing.</summary>
public sealed class ContactFileQuery(Databases databases, AuditTrailQuery trail, TimeProvider clock)
{
    public async Task<ContactFile?> ForAsync(StaffActor actor, ContactId id, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        var rights = await StaffRights.OfAsync(db, actor, ct);
        var contact = rights.May(Permission.SeeContacts) ? await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) : null;
        if (contact is null)
        {
            return null;
        }

        var members = await db.Members.ToDictionaryAsync(m => m.Id.Value, m => m.Name, ct);
        return new ContactFile(contact.Details, await db.Outlets.Where(o => o.Id == contact.OutletId).Select(o => o.Name).SingleOrDefaultAsync(ct))
        {
            UnsubscribedAt = contact.UnsubscribedAt,
            MayEdit = rights.May(Permission.EditContacts),
            Rate = (await YesRates.OfAsync(db, [id], clock.GetUtcNow(), ct)).GetValueOrDefault(id),
            Evenings = await ContactEvenings.OfAsync(db, id, members, ct),
            Answers = await AnswersAsync(db, id, members, ct),
            Mails = await (
                from mail in db.Outbox
                join guest in db.Guests on mail.GuestId equals guest.Id
                join pressEvent in db.Events on guest.EventId equals pressEvent.Id
                where guest.ContactId == id
                orderby mail.QueuedAt descending
                select new ContactMail(pressEvent.Id, pressEvent.Title, pressEvent.TimeZone, mail.Kind, mail.State, mail.StateAt ?? mail.QueuedAt, mail.Reason)).ToListAsync(ct),
            Changes = await trail.ForContactAsync(actor, id, await MergedIntoAsync(db, id, ct), ct),
        };
    }

    private static async Task<IReadOnlyList<ContactAnswer>> AnswersAsync(PressDb db, ContactId id, Dictionary<Guid, string> members, CancellationToken ct)
    {
        var answers = await (
            from answer in db.Rsvps.AsNoTracking()
            join guest in db.Guests on answer.GuestId equals guest.Id
            join pressEvent in db.Events on guest.EventId equals pressEvent.Id
            where guest.ContactId == id
            orderby answer.AnsweredAt descending, answer.Id descending
            select new { answer, pressEvent.Title, pressEvent.TimeZone }).ToListAsync(ct);
        return answers.ConvertAll(row => new ContactAnswer(row.Title, row.TimeZone, row.answer.AnsweredAt, row.answer.Answer, row.answer.PlusOnes, row.answer.Outcome, row.answer.Channel)
        {
            By = row.answer.AnsweredBy is { } by ? members.GetValueOrDefault(by) : null,
        });
    }

    // Whoever became one with them, and whoever had become one with those before.
    private static async Task<IReadOnlyCollection<ContactId>> MergedIntoAsync(PressDb db, ContactId id, CancellationToken ct)
    {
        var merges = (await db.ContactMerges.Where(m => m.UndoneAt == null).Select(m => new { m.KeptId, m.GoneId }).ToListAsync(ct)).ToLookup(m => m.KeptId, m => m.GoneId);
        var (merged, next) = (new HashSet<ContactId>(), new Queue<ContactId>([id]));
        while (next.TryDequeue(out var kept))
        {
            foreach (var gone in merges[kept].Where(merged.Add))
            {
                next.Enqueue(gone);
            }
        }

        return merged;
    }
}
