using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>Which material a pack is made of.</summary>
public enum PackSource
{
    /// <summary>As it was published last; as it is being edited while nothing was published.</summary>
    Published,

    /// <summary>As it is being edited; for the team only.</summary>
    Draft,
}

/// <summary>Reads what guests' packs are made of. A plus-one shares the pack of the guest who brings them.</summary>
public sealed class PackQuery(Databases databases, TimeProvider clock)
{
    /// <summary>Null where the organisation has no such guest at this event.</summary>
    public async Task<PackRow?> FindAsync(Actor reader, PressEventId eventId, GuestId guestId, PackSource source, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SeePlans, ct);
        await db.Database.OpenConnectionAsync(ct);
        var lead = await (
            from guest in db.Guests
            join host in db.Guests on guest.PartyId equals host.PartyId
            where guest.Id == guestId && guest.EventId == eventId && host.ContactId != null
            select (GuestId?)host.Id).FirstOrDefaultAsync(ct);
        return lead is { } id ? (await PackReads.ForAsync(db, eventId, g => g.Id == id, source, clock.GetUtcNow(), ct)).SingleOrDefault() : null;
    }

    /// <summary>The packs of all who come, by name; none where the organisation has no such event.</summary>
    public async Task<IReadOnlyList<PackRow>> ComingAsync(Actor reader, PressEventId eventId, PackSource source, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SeePlans, ct);
        await db.Database.OpenConnectionAsync(ct);
        return await ComingAsync(db, eventId, source, clock.GetUtcNow(), ct);
    }

    /// <summary>The same within a transaction; what was saved before counts, what is only tracked does not.</summary>
    public static Task<IReadOnlyList<PackRow>> ComingAsync(PressDb db, PressEventId eventId, PackSource source, DateTimeOffset now, CancellationToken ct) =>
        PackReads.ForAsync(db, eventId, g => g.Status == GuestStatus.Accepted || g.Status == GuestStatus.Arrived, source, now, ct);
}
