using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries;

/// <summary>The versions of guests' packs so far. What they said line by line is read only of those that somebody may compare with.</summary>
internal static class PackCopies
{
    // The present version may be held itself; what it is compared with is the one held before.
    private const int Compared = 2;

    public static async Task<Func<GuestId, IReadOnlyList<PackCopyRow>>> ForAsync(PressDb db, IReadOnlyList<GuestId> guests, CancellationToken ct)
    {
        var copies = await db.PackCopies.Where(c => guests.Contains(c.GuestId)).OrderBy(c => c.Version)
            .Select(c => new Known(c.Id, c.GuestId, new PackCopyRow(c.Version, c.ContentHash, "", c.MadeAt, c.FirstFetchedAt != null || c.PrintedAt != null)
            {
                FirstFetchedAt = c.FirstFetchedAt,
                LastFetchedAt = c.LastFetchedAt,
                PrintedAt = c.PrintedAt,
            })).ToListAsync(ct);
        var ofGuest = copies.ToLookup(copy => copy.GuestId);
        var wanted = ofGuest.SelectMany(own => ToCompare([.. own])).Select(copy => copy.Id).Distinct().ToList();
        var lines = wanted.Count == 0
            ? []
            : await db.PackCopies.Where(c => wanted.Contains(c.Id)).Select(c => new { c.Id, c.Lines }).ToDictionaryAsync(c => c.Id, c => c.Lines, ct);
        return guest => [.. ofGuest[guest].Select(copy => copy.Row with { Lines = lines.GetValueOrDefault(copy.Id, "") })];
    }

    private static IEnumerable<Known> ToCompare(IReadOnlyList<Known> own) =>
    [
        .. own.Where(copy => copy.Row.IsHeld).TakeLast(Compared),
        .. own.Where(copy => copy.Row.PrintedAt is not null).TakeLast(1),
    ];

    private sealed record Known(PackCopyId Id, GuestId GuestId, PackCopyRow Row);
}
