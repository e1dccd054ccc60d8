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

/// <summary>One evening they are on the list of.</summary>
public sealed record ContactEvening(PressEventId EventId, GuestId GuestId, string Title, DateTimeOffset StartsAt, string TimeZone, GuestStatus Status)
{
    public DateTimeOffset StatusAt { get; init; }

    public Channel Via { get; init; }

    public string? By { get; init; }

    public int? Wave { get; init; }

    public string? Table { get; init; }
}

/// <summary>One answer they gave, as it was kept.</summary>
public sealed record ContactAnswer(string Event, string TimeZone, DateTimeOffset At, Answer Answer, int PlusOnes, GuestStatus Outcome, Channel Via);

/// <summary>One mail to them, and how far it got.</summary>
public sealed record ContactMail(PressEventId EventId, string Event, string TimeZone, MessageKind Kind, OutboxState State, DateTimeOffset At, string? Reason);

/// <summary>Reads one contact; a foreign id and a random one both find nothing.</summary>
public sealed class ContactFileQuery(Databases databases, AuditTrailQuery trail, TimeProvider clock)
{
    public async Task<ContactFile?> ForAsync(StaffActor actor, ContactId id, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor.OrganisationId, ct);
        var rights = await StaffRights.OfAsync(db, actor, ct);
        var contact = rights.May(Permission.SeeContactDetails) ? await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) : null;
        if (contact is null)
        {
            return null;
        }

        var merged = await db.ContactMerges.Where(m => m.KeptId == id && m.UndoneAt == null).Select(m => m.GoneId).ToListAsync(ct);
        return new ContactFile(contact.Details, await db.Outlets.Where(o => o.Id == contact.OutletId).Select(o => o.Name).SingleOrDefaultAsync(ct))
        {
            UnsubscribedAt = contact.UnsubscribedAt,
            MayEdit = rights.May(Permission.EditContacts),
            Rate = (await YesRates.OfAsync(db, [id], clock.GetUtcNow(), ct)).GetValueOrDefault(id),
            Evenings = await EveningsAsync(db, id, ct),
            Answers = await (
                from answer in db.Rsvps
                join guest in db.Guests on answer.GuestId equals guest.Id
                join pressEvent in db.Events on guest.EventId equals pressEvent.Id
                where guest.ContactId == id
                orderby answer.AnsweredAt descending
                select new ContactAnswer(pressEvent.Title, pressEvent.TimeZone, answer.AnsweredAt, answer.Answer, answer.PlusOnes, answer.Outcome, answer.Channel)).ToListAsync(ct),
            Mails = await (
                from mail in db.Outbox
                join guest in db.Guests on mail.GuestId equals guest.Id
                join pressEvent in db.Events on guest.EventId equals pressEvent.Id
                where guest.ContactId == id
                orderby mail.QueuedAt descending
                select new ContactMail(pressEvent.Id, pressEvent.Title, pressEvent.TimeZone, mail.Kind, mail.State, mail.StateAt ?? mail.QueuedAt, mail.Reason)).ToListAsync(ct),
            Changes = await trail.ForContactAsync(actor, id, merged, ct),
        };
    }

    private static async Task<IReadOnlyList<ContactEvening>> EveningsAsync(PressDb db, ContactId id, CancellationToken ct)
    {
        var members = await db.Members.ToDictionaryAsync(m => m.Id.Value, m => m.Name, ct);
        var rows = await (
            from guest in db.Guests
            join pressEvent in db.Events on guest.EventId equals pressEvent.Id
            join known in db.Invitations on guest.Id equals known.GuestId into invitations
            from invitation in invitations.DefaultIfEmpty()
            where guest.ContactId == id
            orderby pressEvent.StartsAt descending
            select new { guest, pressEvent, Wave = invitation == null || invitation.Wave == 0 ? guest.PlannedWave : invitation.Wave }).AsNoTracking().ToListAsync(ct);
        var guestIds = rows.ConvertAll(row => (GuestId?)row.guest.Id);
        var tables = await (
            from assignment in db.SeatAssignments
            join seat in db.Seats on assignment.SeatId equals seat.Id
            join table in db.Tables on seat.TableId equals table.Id
            where guestIds.Contains(assignment.GuestId)
            select new { GuestId = assignment.GuestId!.Value, table.Name }).ToDictionaryAsync(s => s.GuestId, s => s.Name, ct);
        return [.. rows.Select(row => new ContactEvening(row.pressEvent.Id, row.guest.Id, row.pressEvent.Title, row.pressEvent.StartsAt, row.pressEvent.TimeZone, row.guest.Status)
        {
            StatusAt = row.guest.StatusAt,
            Via = row.guest.StatusVia,
            By = row.guest.StatusBy is { } by ? members.GetValueOrDefault(by) : null,
            Wave = row.Wave,
            Table = tables.GetValueOrDefault(row.guest.Id),
        })];
    }
}
