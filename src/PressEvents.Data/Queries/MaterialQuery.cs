using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;

namespace PressEvents.Data.Queries;

/// <summary>Asks, at the moment of handing something out, whether this guest in this browser may have it.</summary>
public sealed class MaterialQuery(Databases databases, TimeProvider clock)
{
    /// <summary>What is missing for a pack whose contents were read already.</summary>
    public async Task<IReadOnlyList<Refusal>> MissingForPackAsync(PackRow row, BrowserProof browser, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(row.Event.OrganisationId, ct);
        var seeker = new MaterialSeeker(row.Guest.Id, row.Event, row.Guest.Status, row.Rules, browser, clock.GetUtcNow());
        return PackAccess.Missing(row.Event, seeker.Claim(await MaterialReads.DeviceAsync(db, seeker, ct)));
    }

    /// <summary>The screener's address for those who may have it; null where the event has no such screener.</summary>
    public async Task<ScreenerAnswer?> ScreenerAsync(LinkRow link, ScreenerId id, BrowserProof browser, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(link.OrganisationId, ct);
        await db.Database.OpenConnectionAsync(ct);
        var address = await db.Screeners.Where(s => s.Id == id && s.EventId == link.EventId).Select(s => s.Address).SingleOrDefaultAsync(ct);
        if (address is null)
        {
            return null;
        }

        var (pressEvent, invitee) = await GuestPageReads.InviteeAsync(db, link.GuestId, ct);
        var rules = await GuestPageReads.RulesAsync(db, link.EventId, link.GuestId, ct);
        var seeker = new MaterialSeeker(link.GuestId, pressEvent, invitee.Status, rules, browser, clock.GetUtcNow());
        var missing = MaterialAccess.Missing(pressEvent, seeker.Claim(await MaterialReads.DeviceAsync(db, seeker, ct)));
        return new ScreenerAnswer(missing.Count == 0 ? address : null, missing, pressEvent, invitee.Name);
    }
}

/// <summary>A screener's address, or what is missing for it.</summary>
public sealed record ScreenerAnswer(string? Address, IReadOnlyList<Refusal> Missing, PressEvent Event, string GuestName);
