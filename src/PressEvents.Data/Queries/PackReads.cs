using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rules;

namespace PressEvents.Data.Queries;

/// <summary>Reads what the packs of an event are made of, for one guest or for two hundred in the same dozen of reads.</summary>
internal static class PackReads
{
    // What of the trail means that every pack may say something else of the evening.
    private static readonly string[] Changing =
    [
        "event.changed", "event.moved", "event.cover-changed", "segment.added", "segment.changed", "segment.moved", "segment.removed",
        "embargo.set", "embargo.changed", "embargo.removed", "rules.published",
    ];

    /// <summary>The packs of those guests with a contact of their own whom <paramref name="whose"/> names, by name.</summary>
    public static async Task<IReadOnlyList<PackRow>> ForAsync(
        PressDb db, PressEventId eventId, Expression<Func<Guest, bool>> whose, PackSource source, DateTimeOffset now, CancellationToken ct)
    {
        var guests = await GuestsAsync(db, eventId, whose, ct);
        if (guests.Count == 0)
        {
            return [];
        }

        var ids = guests.ConvertAll(guest => guest.Row.Id);
        var shared = await SharedAsync(db, eventId, source, now, ct);
        var companions = await CompanionsAsync(db, guests, ct);
        var rules = await PackRules.ForAsync(db, eventId, ids, ct);
        var tables = await PackTables.ForAsync(db, eventId, ids, ct);
        var copies = await PackCopies.ForAsync(db, ids, ct);
        return
        [
            .. guests.Select(guest => shared with
            {
                Guest = guest.Row,
                Companions = companions(guest),
                Rules = rules(guest.Row.Id),
                Table = tables(guest.Row.Id),
                Copies = copies(guest.Row.Id),
            }),
        ];
    }

    private static async Task<PackRow> SharedAsync(PressDb db, PressEventId eventId, PackSource source, DateTimeOffset now, CancellationToken ct)
    {
        var pressEvent = await db.Events.AsNoTracking().SingleAsync(e => e.Id == eventId, ct);
        var edition = source is PackSource.Published ? await PackMaterialReads.EditionAsync(db, eventId, ct) : null;
        var material = edition is null ? await PackMaterialReads.DraftAsync(db, pressEvent, ct) : PackMaterial.Read(edition.Material);
        material = material.WithoutExpired(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(pressEvent.TimeZone)).Date));
        var windows = await db.Embargoes.AsNoTracking().Where(e => e.EventId == eventId).ToListAsync(ct);
        var embargoes = EmbargoTerms.Of(pressEvent, windows.Select(embargo => embargo.Window));
        return new PackRow(pressEvent, await db.Organisations.Where(o => o.Id == pressEvent.OrganisationId).Select(o => o.Name).SingleAsync(ct), PackGuestRow.Nobody)
        {
            Material = material.AsShown(pressEvent.Lede),
            Edition = edition is null ? null : new PackEditionRow(edition.Number, edition.PublishedAt),
            Embargoes = embargoes,
            IsUnderEmbargo = embargoes.Holds(now, material.Facts.Any(fact => fact.IsEmbargoed)),
            RunOfShow = await db.Segments.Where(s => s.EventId == eventId).OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
                .Select(s => new SegmentRow(s.StartsAt, s.Minutes, s.Title, s.Record)).ToListAsync(ct),
            ChangedAt = await db.AuditEntries.Where(a => a.EventId == eventId && Changing.Contains(a.Action))
                .OrderByDescending(a => a.Sequence).Select(a => (DateTimeOffset?)a.At).FirstOrDefaultAsync(ct),
        };
    }

    private static async Task<List<Lead>> GuestsAsync(PressDb db, PressEventId eventId, Expression<Func<Guest, bool>> whose, CancellationToken ct)
    {
        var found = await (
            from guest in db.Guests.Where(whose)
            join contact in db.Contacts on guest.ContactId equals contact.Id
            join named in db.Outlets on contact.OutletId equals named.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            where guest.EventId == eventId
            orderby guest.Name, guest.Id
            select new
            {
                guest.PartyId,
                guest.Diet,
                Row = new PackGuestRow(guest.Id, guest.Name, guest.Status, outlet == null ? null : outlet.Name, contact.TimeZone)
                {
                    OutletPays = guest.OutletPays,
                    NoGifts = guest.NoGifts,
                },
            }).ToListAsync(ct);
        return found.ConvertAll(guest => new Lead(guest.PartyId, guest.Row with { DietCodes = Diets.Neutral(guest.Diet) }));
    }

    // Whom a guest brings, where they come.
    private static async Task<Func<Lead, IReadOnlyList<string>>> CompanionsAsync(PressDb db, List<Lead> leads, CancellationToken ct)
    {
        var parties = leads.ConvertAll(lead => lead.Party);
        var members = await db.Guests.Where(g => parties.Contains(g.PartyId)).OrderBy(g => g.ListedAt).ThenBy(g => g.Id)
            .Select(g => new { g.Id, g.PartyId, g.Name, g.Status }).ToListAsync(ct);
        var coming = members.Where(member => PackAccess.IsComing(member.Status)).ToLookup(member => member.PartyId);
        return lead => [.. coming[lead.Party].Where(member => member.Id != lead.Row.Id).Select(member => member.Name)];
    }

    private sealed record Lead(PartyId Party, PackGuestRow Row);
}
