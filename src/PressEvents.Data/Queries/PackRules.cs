using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries;

/// <summary>The rules in force, and how each guest stands to them.</summary>
internal static class PackRules
{
    public static async Task<Func<GuestId, RulesRow?>> ForAsync(PressDb db, PressEventId eventId, IReadOnlyList<GuestId> guests, CancellationToken ct)
    {
        var versions = await db.GroundRules.AsNoTracking().Where(r => r.EventId == eventId).OrderByDescending(r => r.Version).ToListAsync(ct);
        if (versions is not [var inForce, ..])
        {
            return _ => null;
        }

        var accepted = (await db.RulesAcceptances.Where(a => guests.Contains(a.GuestId)).OrderBy(a => a.AcceptedAt)
            .Select(a => new { a.GuestId, a.Version, a.AcceptedAt }).ToListAsync(ct)).ToLookup(a => a.GuestId);
        return guest =>
        {
            var at = accepted[guest].Where(a => a.Version == inForce.Version).Select(a => (DateTimeOffset?)a.AcceptedAt).FirstOrDefault();
            var older = accepted[guest].Where(a => a.Version < inForce.Version).Max(a => (int?)a.Version);
            return new RulesRow(inForce.Version, inForce.Text, inForce.TextHash, at)
            {
                OlderVersion = older,
                OlderText = at is null && older is { } known ? versions.Single(rules => rules.Version == known).Text : null,
            };
        };
    }
}
