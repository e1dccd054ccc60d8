using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>Reads what a guest's pack is made of. A plus-one shares the pack of the guest who brings them.</summary>
public sealed class PackQuery(Databases databases)
{
    /// <summary>Null where the organisation has no such guest at this event.</summary>
    public async Task<PackRow?> FindAsync(OrganisationId organisation, PressEventId eventId, GuestId guestId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        await db.Database.OpenConnectionAsync(ct);
        var lead = await (
            from guest in db.Guests
            join host in db.Guests on guest.PartyId equals host.PartyId
            where guest.Id == guestId && guest.EventId == eventId && host.ContactId != null
            select (GuestId?)host.Id).FirstOrDefaultAsync(ct);
        return lead is { } id ? await ReadAsync(db, id, ct) : null;
    }

    private static async Task<PackRow> ReadAsync(PressDb db, GuestId leadId, CancellationToken ct)
    {
        var (pressEvent, invitee) = await GuestPageReads.InviteeAsync(db, leadId, ct);
        var guest = new PackGuestRow(leadId, invitee.Name, invitee.Status, invitee.OutletName, invitee.TimeZone);
        return new PackRow(pressEvent, invitee.OrganisationName, guest)
        {
            Companions = invitee.HasCompanions ? await CompanionsAsync(db, leadId, ct) : [],
            Rules = await GuestPageReads.RulesAsync(db, pressEvent.Id, leadId, ct),
            Embargoes = await GuestPageReads.EmbargoesAsync(db, pressEvent, invitee, ct),
            RunOfShow = await db.Segments.Where(s => s.EventId == pressEvent.Id).OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
                .Select(s => new SegmentRow(s.StartsAt, s.Minutes, s.Title, s.Record)).ToListAsync(ct),
            Facts = await db.Facts.Where(f => f.EventId == pressEvent.Id).OrderBy(f => f.Number)
                .Select(f => new PackFactRow(f.Number, f.Text, f.Source, f.AsOf, f.IsEmbargoed)).ToListAsync(ct),
            People = await db.Talents.Where(t => t.EventId == pressEvent.Id).OrderBy(t => t.Order).ThenBy(t => t.Id)
                .Select(t => new PackPersonRow(t.Name, t.Role, t.Bio)).ToListAsync(ct),
            Table = await PackTables.FindAsync(db, leadId, ct),
        };
    }

    private static async Task<IReadOnlyList<string>> CompanionsAsync(PressDb db, GuestId leadId, CancellationToken ct)
    {
        var companions = await (
            from lead in db.Guests
            join other in db.Guests on lead.PartyId equals other.PartyId
            where lead.Id == leadId && other.Id != leadId
            orderby other.ListedAt, other.Id
            select new { other.Name, other.Status }).ToListAsync(ct);
        return [.. companions.Where(c => Domain.Briefing.PackAccess.IsComing(c.Status)).Select(c => c.Name)];
    }
}
