using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Audit;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>What of the trail is wanted; whatever is null does not matter.</summary>
public sealed record WantedTrail
{
    /// <summary>The first part of the action's name, such as <c>guest</c>.</summary>
    public string? Area { get; init; }

    public MemberId? By { get; init; }

    public PressEventId? EventId { get; init; }

    /// <summary>A part of the name of whoever it is about, or of whoever did it.</summary>
    public string? Name { get; init; }

    /// <summary>From here on, and before there.</summary>
    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>Only lines older than the one with this number.</summary>
    public long? OlderThan { get; init; }
}

/// <summary>One page of the trail, newest first; the number to ask for what is older with, or null where that is all.</summary>
public sealed record TrailPage(IReadOnlyList<TrailRow> Rows, long? OlderThan);

/// <summary>Searches the whole trail of an organisation, for its owners.</summary>
public sealed class TrailSearch(Databases databases)
{
    public const int PageLength = 100;
    private const int MostNamed = 200;

    public async Task<TrailPage> FindAsync(StaffActor reader, WantedTrail wanted, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.ManageOrganisation, ct);
        if (db.ShowsNothing)
        {
            return new TrailPage([], null);
        }

        var chosen = Chosen(db.AuditEntries.AsNoTracking(), wanted);
        if (wanted.Name is { } name && !string.IsNullOrWhiteSpace(name))
        {
            var named = await NamedAsync(db, name.Trim(), ct);
            chosen = chosen.Where(a => named.Contains(a.SubjectId) || named.Contains(a.ActorId));
        }

        var rows = await AuditTrailQuery.RowsAsync(db, reader, chosen.OrderByDescending(a => a.Sequence).Take(PageLength + 1), ct);
        return rows.Count > PageLength ? new TrailPage([.. rows.Take(PageLength)], rows[PageLength - 1].Sequence) : new TrailPage(rows, null);
    }

    private static IQueryable<AuditEntry> Chosen(IQueryable<AuditEntry> entries, WantedTrail wanted)
    {
        var prefix = wanted.Area is null ? null : wanted.Area + ".";
        return entries
            .Where(a => prefix == null || a.Action.StartsWith(prefix))
            .Where(a => wanted.By == null || (a.ActorKind == "member" && a.ActorId == wanted.By.Value.Value))
            .Where(a => wanted.EventId == null || a.EventId == wanted.EventId)
            .Where(a => wanted.From == null || a.At >= wanted.From)
            .Where(a => wanted.Until == null || a.At < wanted.Until)
            .Where(a => wanted.OlderThan == null || a.Sequence < wanted.OlderThan);
    }

    // The trail names people by id: whoever bears the name now is looked up first.
    private static async Task<List<Guid?>> NamedAsync(PressDb db, string name, CancellationToken ct)
    {
        var folded = SearchFold.Fold(name);
        var contacts = await db.Contacts.Where(c => c.SearchText.Contains(folded)).OrderBy(c => c.Id).Take(MostNamed).Select(c => c.Id).ToListAsync(ct);
        var known = contacts.ConvertAll(id => (ContactId?)id);
        var guests = await db.Guests.Where(g => known.Contains(g.ContactId) || (g.ContactId == null && g.Name.Contains(name))).OrderBy(g => g.Id).Take(MostNamed).Select(g => g.Id).ToListAsync(ct);
        var members = await db.Members.Select(m => new { m.Id, m.Name }).ToListAsync(ct);
        return
        [
            .. contacts.Select(id => (Guid?)id.Value), .. guests.Select(id => (Guid?)id.Value),
            .. members.Where(m => SearchFold.Fold(m.Name).Contains(folded, StringComparison.Ordinal)).Select(m => (Guid?)m.Id.Value),
        ];
    }
}
