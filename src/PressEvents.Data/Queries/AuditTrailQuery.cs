using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Audit;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;

namespace PressEvents.Data.Queries;

/// <summary>Reads the audit trail with names put in. The trail itself names people by id only.</summary>
public sealed class AuditTrailQuery(Databases databases)
{
    /// <summary>The latest lines of an event, newest first.</summary>
    public Task<IReadOnlyList<TrailRow>> ForEventAsync(StaffActor actor, PressEventId eventId, int number, CancellationToken ct) =>
        ReadAsync(actor, entries => entries.Where(a => a.EventId == eventId).OrderByDescending(a => a.Sequence).Take(number), ct);

    /// <summary>Everything about one guest, newest first.</summary>
    public Task<IReadOnlyList<TrailRow>> ForGuestAsync(StaffActor actor, GuestId guestId, CancellationToken ct) =>
        ReadAsync(actor, entries => entries.Where(a => a.SubjectId == guestId.Value).OrderByDescending(a => a.Sequence), ct);

    /// <summary>Everything about a contact, and about those that became one with it, newest first.</summary>
    public Task<IReadOnlyList<TrailRow>> ForContactAsync(StaffActor actor, ContactId contactId, IReadOnlyCollection<ContactId> merged, CancellationToken ct)
    {
        var subjects = merged.Append(contactId).Select(id => (Guid?)id.Value).ToList();
        return ReadAsync(actor, entries => entries.Where(a => subjects.Contains(a.SubjectId)).OrderByDescending(a => a.Sequence), ct);
    }

    private async Task<IReadOnlyList<TrailRow>> ReadAsync(
        StaffActor actor, Func<IQueryable<AuditEntry>, IQueryable<AuditEntry>> choose, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContactDetails, ct);
        return !db.ShowsNothing ? await RowsAsync(db, actor, choose(db.AuditEntries.AsNoTracking()), ct) : [];
    }

    internal static async Task<IReadOnlyList<TrailRow>> RowsAsync(PressDb db, StaffActor actor, IQueryable<AuditEntry> chosen, CancellationToken ct)
    {
        var entries = await chosen.ToListAsync(ct);
        var names = await NamesAsync(db, [.. entries.SelectMany(e => new[] { e.SubjectId, e.ActorId }).OfType<Guid>().Distinct()], ct);
        var guests = await GuestsAsync(db, entries, ct);
        string? Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
        return [.. entries.Select(e => new TrailRow(e.At, e.Action, e.Details)
        {
            Sequence = e.Sequence,
            EventId = e.EventId,
            ActorKind = e.ActorKind,
            Subject = Name(e.SubjectId),
            SubjectId = e.SubjectId,
            IsAboutGuest = e.SubjectId is { } subject && guests.Contains(GuestId.From(subject)),
            By = Name(e.ActorId),
            IsBySubject = e.ActorId is not null && e.ActorId == e.SubjectId,
            IsByReader = e.ActorId == actor.PersonId,
        })];
    }

    private static Task<HashSet<GuestId>> GuestsAsync(PressDb db, List<AuditEntry> entries, CancellationToken ct)
    {
        var subjects = entries.Select(e => e.SubjectId).OfType<Guid>().Distinct().Select(GuestId.From).ToList();
        return db.Guests.Where(g => subjects.Contains(g.Id)).Select(g => g.Id).ToHashSetAsync(ct);
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(PressDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var guests = ids.Select(GuestId.From).ToList();
        var members = ids.Select(MemberId.From).ToList();
        var names = await db.Guests.Where(g => guests.Contains(g.Id)).ToDictionaryAsync(g => g.Id.Value, g => g.Name, ct);
        var talent = ids.Select(TalentId.From).ToList();
        foreach (var person in await db.Talents.Where(t => talent.Contains(t.Id)).Select(t => new { t.Id, t.Name }).ToListAsync(ct))
        {
            names[person.Id.Value] = person.Name;
        }

        foreach (var member in await db.Members.Where(m => members.Contains(m.Id)).Select(m => new { m.Id, m.Name }).ToListAsync(ct))
        {
            names[member.Id.Value] = member.Name;
        }

        return names;
    }
}

/// <summary>One line of the trail as a person reads it.</summary>
public sealed record TrailRow(DateTimeOffset At, string Action, string? Details)
{
    /// <summary>Its number in the organisation's trail, from 1.</summary>
    public long Sequence { get; init; }

    public PressEventId? EventId { get; init; }

    /// <summary>The kind of whoever did it: a member, a guest, or the name of a part of the product.</summary>
    public string ActorKind { get; init; } = "";

    public string? Subject { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>Whether the subject is somebody on a guest list, and has a page of their own.</summary>
    public bool IsAboutGuest { get; init; }

    public string? By { get; init; }

    public bool IsBySubject { get; init; }

    public bool IsByReader { get; init; }
}
