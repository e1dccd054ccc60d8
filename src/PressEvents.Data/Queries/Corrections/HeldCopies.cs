using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Conventions;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries.Corrections;

/// <summary>The pack that somebody may have in their hands, and which version of each fact it says.</summary>
public sealed record HeldCopy(GuestId GuestId, int Version, DateTimeOffset? FetchedAt, DateTimeOffset? PrintedAt, IReadOnlyDictionary<FactId, int> Facts);

/// <summary>
/// Reads who holds which pack. That a copy was fetched is a note of a GET, by a person or a machine: nothing is decided by it. It makes
/// an offer to the publicist, who looks at it and confirms.
/// </summary>
public static class HeldCopies
{
    private const string FactPrefix = "fact/";

    /// <summary>Of every guest who holds any, the latest they hold.</summary>
    public static async Task<IReadOnlyList<HeldCopy>> LatestAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var held = db.PackCopies.Where(c => c.EventId == eventId && (c.FirstFetchedAt != null || c.PrintedAt != null));
        var latest = await held.Where(c => !held.Any(later => later.GuestId == c.GuestId && later.Version > c.Version))
            .Select(c => new { c.GuestId, c.Version, c.LastFetchedAt, c.PrintedAt, c.Lines }).ToListAsync(ct);
        return latest.ConvertAll(c => new HeldCopy(c.GuestId, c.Version, c.LastFetchedAt, c.PrintedAt, FactsIn(c.Lines)));
    }

    /// <summary>Every copy one guest holds, the latest first.</summary>
    public static async Task<IReadOnlyList<HeldCopy>> OfGuestAsync(PressDb db, GuestId guest, CancellationToken ct)
    {
        var held = await db.PackCopies.Where(c => c.GuestId == guest && (c.FirstFetchedAt != null || c.PrintedAt != null)).OrderByDescending(c => c.Version)
            .Select(c => new { c.GuestId, c.Version, c.LastFetchedAt, c.PrintedAt, c.Lines }).ToListAsync(ct);
        return held.ConvertAll(c => new HeldCopy(c.GuestId, c.Version, c.LastFetchedAt, c.PrintedAt, FactsIn(c.Lines)));
    }

    private static Dictionary<FactId, int> FactsIn(string lines) => lines.Length == 0 ? [] : JsonSerializer.Deserialize<List<Line>>(lines, JsonForm.Options)!
        .Where(line => line.FactVersion is not null && line.Key.StartsWith(FactPrefix, StringComparison.Ordinal))
        .ToDictionary(line => FactId.From(Guid.ParseExact(line.Key[FactPrefix.Length..], "N")), line => line.FactVersion!.Value);

    // What of a pack's line is of interest here.
    private sealed record Line(string Key, int? FactVersion);
}
