using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;

namespace PressEvents.Data.Queries;

/// <summary>What a browser shows of itself: for a guest, the hash of the secret in their cookie, or null.</summary>
public sealed record BrowserProof(Func<GuestId, byte[]?> SecretHashFor)
{
    public static BrowserProof None { get; } = new(_ => null);
}

/// <summary>Somebody who wants the material: who, where they stand, in which browser, at which instant.</summary>
internal sealed record MaterialSeeker(GuestId GuestId, PressEvent Event, GuestStatus Status, RulesRow? Rules, BrowserProof Browser, DateTimeOffset Now)
{
    public MaterialClaim Claim(DeviceStanding device) => new(Status, Rules?.Version, Rules?.AcceptedAt is not null, device is DeviceStanding.Proven);
}

/// <summary>Reads the material for those who may have it, and for the others what is missing.</summary>
internal static class MaterialReads
{
    /// <summary>Null where there is nothing that waits for anything.</summary>
    public static async Task<MaterialRow?> ForPageAsync(PressDb db, MaterialSeeker seeker, bool hasMaterial, CancellationToken ct)
    {
        var asks = seeker.Event.AsksForCode && seeker.Event.PackPublishedAt is not null;
        if (!hasMaterial && !asks)
        {
            return null;
        }

        var device = await DeviceAsync(db, seeker, ct);
        var missing = MaterialAccess.Missing(seeker.Event, seeker.Claim(device));
        var row = new MaterialRow(missing) { HasAny = hasMaterial, Device = device };
        return missing switch
        {
            [] => row with { Screeners = await ScreenersAsync(db, seeker.Event.Id, ct), Facts = await FactsAsync(db, seeker.Event.Id, ct) },
            [DeviceNotProven] => row with { MaskedAddress = await MaskedAddressAsync(db, seeker.GuestId, ct) },
            _ => row,
        };
    }

    /// <summary>How far this browser is; asked for only where the event wants to know.</summary>
    public static async Task<DeviceStanding> DeviceAsync(PressDb db, MaterialSeeker seeker, CancellationToken ct)
    {
        if (!seeker.Event.AsksForCode || seeker.Browser.SecretHashFor(seeker.GuestId) is not { } hash)
        {
            return DeviceStanding.Unknown;
        }

        var device = await db.GuestDevices.AsNoTracking().SingleOrDefaultAsync(d => d.GuestId == seeker.GuestId && d.SecretHash == hash, ct);
        return device?.StandingAt(seeker.Now) ?? DeviceStanding.Unknown;
    }

    private static async Task<IReadOnlyList<ScreenerRow>> ScreenersAsync(PressDb db, PressEventId eventId, CancellationToken ct) =>
        await db.Screeners.Where(s => s.EventId == eventId).OrderBy(s => s.Order).ThenBy(s => s.Id)
            .Select(s => new ScreenerRow(s.Id, s.Title, s.Note)).ToListAsync(ct);

    // As they were published, as in the pack: what is being edited is not out yet.
    private static async Task<IReadOnlyList<PackFactRow>> FactsAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        if (await PackMaterialReads.EditionAsync(db, eventId, ct) is { } edition)
        {
            return [.. PackMaterial.Read(edition.Material).Facts.Where(f => f.IsEmbargoed)];
        }

        return await db.Facts.Where(f => f.EventId == eventId && f.IsEmbargoed && !f.IsPrivate).OrderBy(f => f.Number)
            .Select(f => new PackFactRow(f.Number, f.Text, f.Source, f.AsOf, f.IsEmbargoed)).ToListAsync(ct);
    }

    private static async Task<string?> MaskedAddressAsync(PressDb db, GuestId guestId, CancellationToken ct)
    {
        var known = await (
            from guest in db.Guests
            join contact in db.Contacts on guest.ContactId equals contact.Id
            where guest.Id == guestId
            select new { contact.Email, contact.AssistantEmail }).SingleOrDefaultAsync(ct);
        return (EmailAddress.TryParse(known?.Email) ?? EmailAddress.TryParse(known?.AssistantEmail))?.Masked;
    }
}

/// <summary>The material as one guest's page shows it. What they may not have is not in it.</summary>
public sealed record MaterialRow(IReadOnlyList<Refusal> Missing)
{
    /// <summary>Whether there are screeners or embargoed facts at all.</summary>
    public bool HasAny { get; init; }

    public IReadOnlyList<ScreenerRow> Screeners { get; init; } = [];

    public IReadOnlyList<PackFactRow> Facts { get; init; } = [];

    public DeviceStanding Device { get; init; }

    /// <summary>Where a code would be mailed to; null where there is no address.</summary>
    public string? MaskedAddress { get; init; }
}

/// <summary>A screener without its address.</summary>
public sealed record ScreenerRow(ScreenerId Id, string Title, string? Note);
