using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries;

/// <summary>The reads behind a guest's page, compiled once: this page is the one a whole list opens in the same minute.</summary>
internal static class GuestPageReads
{
    public static readonly PerModel<Func<PressDb, PartyId, GuestId, IAsyncEnumerable<CompanionRow>>> Companions = new(() => EF.CompileAsyncQuery(
        (PressDb db, PartyId partyId, GuestId leadId) => db.Guests.AsNoTracking()
            .Where(g => g.PartyId == partyId && g.Id != leadId)
            .OrderBy(g => g.ListedAt).ThenBy(g => g.Id)
            .Select(g => new CompanionRow(g.Name, g.DietNote, g.Status))));

    public static readonly PerModel<Func<PressDb, PressEventId, IAsyncEnumerable<TalentRow>>> Talent = new(() => EF.CompileAsyncQuery(
        (PressDb db, PressEventId eventId) => db.Talents.AsNoTracking()
            .Where(t => t.EventId == eventId).OrderBy(t => t.Order).Select(t => new TalentRow(t.Name, t.Role))));

    public static readonly PerModel<Func<PressDb, PressEventId, IAsyncEnumerable<SegmentRow>>> RunOfShow = new(() => EF.CompileAsyncQuery(
        (PressDb db, PressEventId eventId) => db.Segments.AsNoTracking()
            .Where(s => s.EventId == eventId).OrderBy(s => s.StartsAt)
            .Select(s => new SegmentRow(s.StartsAt, s.Minutes, s.Title, s.Record))));

    private static readonly PerModel<Func<PressDb, GuestId, CancellationToken, Task<EventAndInvitee>>> Invitee = new(() => EF.CompileAsyncQuery(
        (PressDb db, GuestId guestId, CancellationToken ct) => (
            from guest in db.Guests.AsNoTracking()
            join party in db.Parties on guest.PartyId equals party.Id
            join pressEvent in db.Events on guest.EventId equals pressEvent.Id
            join organisation in db.Organisations on guest.OrganisationId equals organisation.Id
            join known in db.Contacts on guest.ContactId equals known.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            join named in db.Outlets on contact.OutletId equals named.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            where guest.Id == guestId
            select new EventAndInvitee(
                pressEvent,
                new InviteeRow(guest.Name, guest.Status, party.PlusOnesAllowed, party.Priority, party.WaitSequence)
                {
                    OrganisationName = organisation.Name,
                    OutletName = outlet == null ? null : outlet.Name,
                    TimeZone = contact == null ? null : contact.TimeZone,
                    Diet = guest.Diet,
                    DietNote = guest.DietNote,
                    Access = guest.Access,
                    MaySplit = party.MaySplit,
                    StatusAt = guest.StatusAt,
                    HasCompanions = db.Guests.Any(other => other.PartyId == guest.PartyId && other.Id != guest.Id),
                })).Single()));

    private static readonly PerModel<Func<PressDb, PressEventId, GuestId, CancellationToken, Task<RulesRow?>>> Rules = new(() => EF.CompileAsyncQuery(
        (PressDb db, PressEventId eventId, GuestId guestId, CancellationToken ct) => db.GroundRules.AsNoTracking()
            .Where(r => r.EventId == eventId)
            .OrderByDescending(r => r.Version)
            .Select(r => new RulesRow(
                r.Version,
                r.Text,
                r.TextHash,
                db.RulesAcceptances.Where(a => a.GuestId == guestId && a.Version == r.Version)
                    .Select(a => (DateTimeOffset?)a.AcceptedAt).FirstOrDefault()))
            .FirstOrDefault()));

    private static readonly PerModel<Func<PressDb, PartyId, CancellationToken, Task<Offer?>>> Offer = new(() => EF.CompileAsyncQuery(
        (PressDb db, PartyId partyId, CancellationToken ct) => db.Offers.AsNoTracking()
            .Where(o => o.PartyId == partyId).OrderBy(o => o.EndedAt != null).ThenByDescending(o => o.MadeAt).FirstOrDefault()));

    private static readonly PerModel<Func<PressDb, GuestId, CancellationToken, Task<SeatRow?>>> Seat = new(() => EF.CompileAsyncQuery(
        (PressDb db, GuestId guestId, CancellationToken ct) => (
            from assignment in db.SeatAssignments.AsNoTracking()
            join seat in db.Seats on assignment.SeatId equals seat.Id
            join table in db.Tables on seat.TableId equals table.Id
            where assignment.GuestId == guestId
            select new SeatRow(table.Name, seat.Number)).FirstOrDefault()));

    public static async Task<(PressEvent Event, InviteeRow Invitee)> InviteeAsync(PressDb db, GuestId guestId, CancellationToken ct)
    {
        var found = await Invitee.For(db)(db, guestId, ct);
        return (found.Event, found.Invitee);
    }

    public static Task<RulesRow?> RulesAsync(PressDb db, PressEventId eventId, GuestId guestId, CancellationToken ct) => Rules.For(db)(db, eventId, guestId, ct);

    public static Task<SeatRow?> SeatAsync(PressDb db, GuestId guestId, CancellationToken ct) => Seat.For(db)(db, guestId, ct);

    public static async Task<OfferRow?> OfferAsync(PressDb db, PartyId partyId, CancellationToken ct) =>
        await Offer.For(db)(db, partyId, ct) is { } offer
            ? new OfferRow(offer.Seats, offer.Asked, offer.Shape, offer.ExpiresAt, offer.EndedAt, offer.Outcome)
            : null;

    private sealed record EventAndInvitee(PressEvent Event, InviteeRow Invitee);
}
