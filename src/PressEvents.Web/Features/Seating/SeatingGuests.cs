using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Seating.Problems;

namespace PressEvents.Web.Features.Seating;

/// <summary>Somebody who sits, with what their seat is chosen by. For the team’s eyes and the solver’s, never a guest’s.</summary>
internal sealed record SeatingGuest(Sitter Sitter, string Name, GuestRole Role)
{
    public bool IsComing { get; init; } = true;

    /// <summary>Null for talent.</summary>
    public PartyId? Party { get; init; }

    public PlusOneKind? Kind { get; init; }

    public OutletId? Outlet { get; init; }

    public string? RivalKey { get; init; }

    public string? Beat { get; init; }

    public string? Languages { get; init; }

    public string? Tier { get; init; }

    public bool NeedsAccessSeat { get; init; }
}

/// <summary>Reads everybody of an event who might sit.</summary>
internal static class SeatingGuests
{
    /// <summary>Talent first, in their order; then guests, those of a party together.</summary>
    public static async Task<IReadOnlyList<SeatingGuest>> ReadAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var talent = await db.Talents.AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Order).ThenBy(t => t.Id)
            .Select(t => new SeatingGuest(new Sitter(null, t.Id), t.Name, GuestRole.Talent)).ToListAsync(ct);
        var guests = await (
            from guest in db.Guests.AsNoTracking()
            join known in db.Contacts on guest.ContactId equals known.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            join named in db.Outlets on contact.OutletId equals named.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            where guest.EventId == eventId
            orderby guest.PartyId, guest.ContactId == null, guest.ListedAt, guest.Id
            select new { Guest = guest, contact.Beat, contact.Languages, contact.Tier, OutletId = (OutletId?)outlet.Id, outlet.RivalKey }).ToListAsync(ct);
        return
        [
            .. talent,
            .. guests.Select(row => new SeatingGuest(Sitter.Of(row.Guest.Id), row.Guest.Name, RoleOf(row.Guest))
            {
                IsComing = row.Guest.Status is GuestStatus.Accepted or GuestStatus.Arrived,
                Party = row.Guest.PartyId,
                Kind = row.Guest.Kind,
                Outlet = row.OutletId,
                RivalKey = row.RivalKey,
                Beat = row.Beat,
                Languages = row.Languages,
                Tier = row.Tier,
                NeedsAccessSeat = row.Guest.NeedsAccessSeat,
            }),
        ];
    }

    private static GuestRole RoleOf(Guest guest) => guest switch
    {
        { IsHost: true } => GuestRole.Host,
        { Kind: PlusOneKind.Interpreter } => GuestRole.Interpreter,
        { IsPlusOne: true } => GuestRole.PlusOne,
        _ => GuestRole.Journalist,
    };
}
