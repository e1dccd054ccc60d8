using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Merging;

/// <summary>Two contacts side by side, field by field, and why they cannot become one, where they cannot.</summary>
public sealed record MergeView(MergeSide Kept, MergeSide Gone)
{
    public required IReadOnlyDictionary<string, string> Proposed { get; init; }

    /// <summary>How many places follow to the kept contact.</summary>
    public int Following { get; init; }

    /// <summary>The events on whose list both are, and where the place that nothing hangs on goes.</summary>
    public IReadOnlyList<string> Leaving { get; init; } = [];

    public Refusal? Obstacle { get; init; }
}

/// <summary>One of the two as they are now.</summary>
public sealed record MergeSide(ContactId Id, string Name, IReadOnlyDictionary<string, string> Fields, string? Outlet)
{
    public string Fingerprint => ContactFields.Fingerprint(Fields);
}

/// <summary>A merge of the past.</summary>
public sealed record MergeRow(ContactMergeId Id, ContactId KeptId, string Kept, string Gone, DateTimeOffset MergedAt, bool CanBeUndone);

/// <summary>Reads what a merge is about, and the merges that were done.</summary>
public sealed class MergeQuery(Databases databases, TimeProvider clock)
{
    public async Task<MergeView?> ForAsync(StaffActor actor, ContactId kept, ContactId gone, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditContacts, ct);
        var mayEdit = !db.ShowsNothing;
        if (!mayEdit || kept == gone || await SideAsync(db, kept, ct) is not { } one || await SideAsync(db, gone, ct) is not { } other)
        {
            return null;
        }

        var places = await MergePlaces.DecideAsync(db, kept, gone, ct);
        var events = places.Leaving.Select(place => place.Guest.EventId).ToList();
        return new MergeView(one, other)
        {
            Leaving = await db.Events.Where(e => events.Contains(e.Id)).OrderBy(e => e.StartsAt).Select(e => e.Title).ToListAsync(ct),
            // A dictionary of both, so that what is proposed is what would be written.
            Proposed = MergeFields.Propose(one.Fields, other.Fields),
            Following = places.Moving.Count,
            Obstacle = places.Refusal,
        };
    }

    /// <summary>The latest merges, or those of one contact.</summary>
    public async Task<IReadOnlyList<MergeRow>> DoneAsync(StaffActor actor, ContactId? kept, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditContacts, ct);
        if (db.ShowsNothing)
        {
            return [];
        }

        var since = clock.GetUtcNow() - ContactMerge.Reversible;
        var merges = await (
            from merge in db.ContactMerges.AsNoTracking()
            join contact in db.Contacts on merge.KeptId equals contact.Id
            where merge.UndoneAt == null && merge.MergedAt > since && (kept == null || merge.KeptId == kept)
            orderby merge.MergedAt descending
            select new { merge, contact.Name }).ToListAsync(ct);
        return [.. merges.Where(m => m.merge.Record.Length > 0).Select(m => new MergeRow(
            m.merge.Id, m.merge.KeptId, m.Name, MergeRecord.Read(m.merge.Record).Gone["name"], m.merge.MergedAt, m.merge.CanBeUndone(clock.GetUtcNow())))];
    }

    private static async Task<MergeSide?> SideAsync(PressDb db, ContactId id, CancellationToken ct)
    {
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        return contact is null
            ? null
            : new MergeSide(contact.Id, contact.Name, ContactFields.Of(contact), await db.Outlets.Where(o => o.Id == contact.OutletId).Select(o => o.Name).SingleOrDefaultAsync(ct));
    }
}
