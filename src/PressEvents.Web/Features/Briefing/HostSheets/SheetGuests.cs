using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>Reads of everybody who comes what somebody may know who sits beside them, and nothing else.</summary>
internal static class SheetGuests
{
    private const int MostPieces = 3;

    public static async Task<Dictionary<GuestId, SheetGuestRow>> ReadAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var rows = await (
            from guest in db.Guests
            join known in db.Contacts on guest.ContactId equals known.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            join named in db.Outlets on contact.OutletId equals named.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            join told in db.GuestBriefs on guest.Id equals told.GuestId into briefs
            from brief in briefs.DefaultIfEmpty()
            where guest.EventId == eventId && (guest.Status == GuestStatus.Accepted || guest.Status == GuestStatus.Arrived)
            orderby guest.Name, guest.Id
            select new
            {
                guest.PartyId,
                guest.ContactId,
                Row = new SheetGuestRow(guest.Id, guest.Name)
                {
                    IsHost = guest.IsHost,
                    Kind = guest.Kind,
                    JobTitle = contact == null ? null : contact.JobTitle,
                    Outlet = outlet == null ? null : outlet.Name,
                    OutletKind = outlet == null ? null : outlet.Kind,
                    RivalGroup = outlet == null ? null : outlet.RivalGroup,
                    RivalKey = outlet == null ? null : outlet.RivalKey,
                    Beat = contact == null ? null : contact.Beat,
                    Languages = contact == null ? null : contact.Languages,
                    Pronouns = contact == null ? null : contact.Pronouns,
                    Pronunciation = contact == null ? null : contact.Pronunciation,
                    Writing = brief == null ? null : brief.Writing,
                    Deadline = brief == null ? null : brief.Deadline,
                    Exclusive = brief == null ? null : brief.Exclusive,
                    AcceptedRules = db.RulesAcceptances.Where(a => a.GuestId == guest.Id).Max(a => (int?)a.Version),
                },
            }).ToListAsync(ct);
        var leads = rows.Where(row => row.ContactId is not null).ToLookup(row => row.PartyId, row => row.Row);
        var pieces = await PiecesAsync(db, rows.ConvertAll(row => row.ContactId), ct);
        return rows.ToDictionary(row => row.Row.Id, row => row.ContactId is { } contact
            ? row.Row with { Pieces = [.. pieces[contact].Take(MostPieces)] }
            : row.Row with { BroughtBy = leads[row.PartyId].FirstOrDefault()?.Name, AcceptedRules = leads[row.PartyId].FirstOrDefault()?.AcceptedRules });
    }

    private static async Task<ILookup<ContactId, PieceRow>> PiecesAsync(PressDb db, List<ContactId?> contacts, CancellationToken ct)
    {
        var pieces = await db.RecentPieces.AsNoTracking().Where(p => contacts.Contains(p.ContactId)).ToListAsync(ct);
        return pieces.OrderByDescending(p => p.PublishedOn ?? DateOnly.MinValue).ThenByDescending(p => p.Id.Value)
            .ToLookup(p => p.ContactId, p => new PieceRow(p.Title, p.PublishedOn, p.Address));
    }
}
