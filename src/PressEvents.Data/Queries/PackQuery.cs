using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
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

/// <summary>Reads what a guest's pack is made of. A plus-one shares the pack of the guest who brings them.</summary>
public sealed class PackQuery(Databases databases, TimeProvider clock)
{
    /// <summary>Null where the organisation has no such guest at this event.</summary>
    public async Task<PackRow?> FindAsync(OrganisationId organisation, PressEventId eventId, GuestId guestId, PackSource source, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        await db.Database.OpenConnectionAsync(ct);
        var lead = await (
            from guest in db.Guests
            join host in db.Guests on guest.PartyId equals host.PartyId
            where guest.Id == guestId && guest.EventId == eventId && host.ContactId != null
            select (GuestId?)host.Id).FirstOrDefaultAsync(ct);
        return lead is { } id ? await ReadAsync(db, id, source, ct) : null;
    }

    private async Task<PackRow> ReadAsync(PressDb db, GuestId leadId, PackSource source, CancellationToken ct)
    {
        var (pressEvent, invitee) = await GuestPageReads.InviteeAsync(db, leadId, ct);
        var edition = source is PackSource.Published ? await PackMaterialReads.EditionAsync(db, pressEvent.Id, ct) : null;
        var material = edition is null ? await PackMaterialReads.DraftAsync(db, pressEvent, ct) : PackMaterial.Read(edition.Material);
        var embargoes = await GuestPageReads.EmbargoesAsync(db, pressEvent, invitee, ct);
        return new PackRow(pressEvent, invitee.OrganisationName, Guest(leadId, invitee))
        {
            Material = material,
            Edition = edition is null ? null : new PackEditionRow(edition.Number, edition.PublishedAt),
            Companions = invitee.HasCompanions ? await CompanionsAsync(db, leadId, ct) : [],
            Rules = await GuestPageReads.RulesAsync(db, pressEvent.Id, leadId, ct),
            Embargoes = embargoes,
            IsUnderEmbargo = embargoes.Holds(clock.GetUtcNow(), material.Facts.Any(fact => fact.IsEmbargoed)),
            RunOfShow = await db.Segments.Where(s => s.EventId == pressEvent.Id).OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
                .Select(s => new SegmentRow(s.StartsAt, s.Minutes, s.Title, s.Record)).ToListAsync(ct),
            Table = await PackTables.FindAsync(db, leadId, ct),
            Copies = await db.PackCopies.Where(c => c.GuestId == leadId).OrderBy(c => c.Version)
                .Select(c => new PackCopyRow(c.Version, c.ContentHash, c.Lines, c.MadeAt, c.FirstFetchedAt != null || c.PrintedAt != null)).ToListAsync(ct),
        };
    }

    private static PackGuestRow Guest(GuestId id, InviteeRow invitee) => new(id, invitee.Name, invitee.Status, invitee.OutletName, invitee.TimeZone)
    {
        DietCodes = Diets.Neutral(invitee.Diet),
        OutletPays = invitee.OutletPays,
        NoGifts = invitee.NoGifts,
    };

    private static async Task<IReadOnlyList<string>> CompanionsAsync(PressDb db, GuestId leadId, CancellationToken ct)
    {
        var companions = await (
            from lead in db.Guests
            join other in db.Guests on lead.PartyId equals other.PartyId
            where lead.Id == leadId && other.Id != leadId
            orderby other.ListedAt, other.Id
            select new { other.Name, other.Status }).ToListAsync(ct);
        return [.. companions.Where(c => PackAccess.IsComing(c.Status)).Select(c => c.Name)];
    }
}
