using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rules;

namespace PressEvents.Data.Queries;

/// <summary>The reads behind a guest's page, compiled once: this page is the one a whole list opens in the same minute.</summary>
internal static class GuestPageReads
{
    public static readonly PerModel<Func<PressDb, PartyId, GuestId, IAsyncEnumerable<CompanionRow>>> Companions = new(() => EF.CompileAsyncQuery(
        (PressDb db, PartyId partyId, GuestId leadId) => db.Guests.AsNoTracking()
            .Where(g => g.PartyId == partyId && g.Id != leadId)
            .OrderBy(g => g.ListedAt).ThenBy(g => g.Id)
            .Select(g => new CompanionRow(g.Id, g.Name, g.Status, g.Kind)
            {
                Diet = g.Diet,
                DietNote = g.DietNote,
                Access = g.Access,
                Equipment = g.Equipment,
                Seat = (g.Status == GuestStatus.Accepted || g.Status == GuestStatus.Arrived) && db.Events.Any(e => e.Id == g.EventId && e.SeatingPublishedAt != null)
                    ? db.PublishedSeats.Where(p => p.GuestId == g.Id && p.CourseNumber == null).Select(p => new SeatRow(p.TableName, p.SeatNumber)).FirstOrDefault()
                    : null,
            })));

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
                    Language = guest.Language,
                    Languages = contact == null ? null : contact.Languages,
                    Diet = guest.Diet,
                    DietNote = guest.DietNote,
                    Access = guest.Access,
                    HasEmbargoes = db.Embargoes.Any(e => e.EventId == guest.EventId),
                    HasMaterial = db.Screeners.Any(s => s.EventId == guest.EventId) || db.Facts.Any(f => f.EventId == guest.EventId && f.IsEmbargoed && !f.IsPrivate),
                    OutletPays = guest.OutletPays,
                    NoGifts = guest.NoGifts,
                    AnsweredSinceMove = pressEvent.MovedAt == null || db.Rsvps.Any(r => r.GuestId == guest.Id && r.AnsweredAt >= pressEvent.MovedAt),
                    MaySplit = party.MaySplit,
                    StatusAt = guest.StatusAt,
                    HasCompanions = db.Guests.Any(other => other.PartyId == guest.PartyId && other.Id != guest.Id),
                    HasQuestions = db.Questions.Any(question => question.EventId == guest.EventId),
                    NamedPlusOnes = party.NamedPlusOnes,
                    AnsweredVia = db.Rsvps.Where(r => r.GuestId == guest.Id).OrderByDescending(r => r.AnsweredAt).Select(r => (Channel?)r.Channel).FirstOrDefault(),
                    AnsweredAt = db.Rsvps.Where(r => r.GuestId == guest.Id).Max(r => (DateTimeOffset?)r.AnsweredAt),
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
                    .Select(a => (DateTimeOffset?)a.AcceptedAt).FirstOrDefault())
            {
                OlderVersion = db.RulesAcceptances.Where(a => a.GuestId == guestId && a.Version < r.Version).Max(a => (int?)a.Version),
            })
            .FirstOrDefault()));

    private static readonly PerModel<Func<PressDb, PartyId, CancellationToken, Task<Offer?>>> Offer = new(() => EF.CompileAsyncQuery(
        (PressDb db, PartyId partyId, CancellationToken ct) => db.Offers.AsNoTracking()
            .Where(o => o.PartyId == partyId).OrderBy(o => o.EndedAt != null).ThenByDescending(o => o.MadeAt).FirstOrDefault()));

    private static readonly PerModel<Func<PressDb, GuestId, CancellationToken, Task<SeatRow?>>> Seat = new(() => EF.CompileAsyncQuery(
        (PressDb db, GuestId guestId, CancellationToken ct) => db.PublishedSeats.AsNoTracking()
            .Where(p => p.GuestId == guestId && p.CourseNumber == null).Select(p => new SeatRow(p.TableName, p.SeatNumber)).FirstOrDefault()));

    public static async Task<(PressEvent Event, InviteeRow Invitee)> InviteeAsync(PressDb db, GuestId guestId, CancellationToken ct)
    {
        var found = await Invitee.For(db)(db, guestId, ct);
        return (found.Event, found.Invitee);
    }

    /// <summary>The rules in force and, where this guest only accepted an older version, the words of that one.</summary>
    public static async Task<RulesRow?> RulesAsync(PressDb db, PressEventId eventId, GuestId guestId, CancellationToken ct)
    {
        var rules = await Rules.For(db)(db, eventId, guestId, ct);
        return rules is { AcceptedAt: null, OlderVersion: { } older }
            ? rules with { OlderText = await db.GroundRules.Where(r => r.EventId == eventId && r.Version == older).Select(r => r.Text).SingleAsync(ct) }
            : rules;
    }

    /// <summary>What is embargoed for whom; read only where there is more than the event's own instant.</summary>
    public static async Task<EmbargoTerms> EmbargoesAsync(PressDb db, PressEvent pressEvent, InviteeRow invitee, CancellationToken ct)
    {
        var windows = invitee.HasEmbargoes
            ? await db.Embargoes.AsNoTracking().Where(e => e.EventId == pressEvent.Id).ToListAsync(ct)
            : [];
        return EmbargoTerms.Of(pressEvent, windows.Select(embargo => embargo.Window));
    }

    /// <summary>The published seat, of somebody who comes to an event that shows seats.</summary>
    public static Task<SeatRow?> SeatAsync(PressDb db, GuestId guestId, CancellationToken ct) => Seat.For(db)(db, guestId, ct);

    public static async Task<OfferRow?> OfferAsync(PressDb db, PartyId partyId, CancellationToken ct) =>
        await Offer.For(db)(db, partyId, ct) is { } offer
            ? new OfferRow(offer.Seats, offer.Asked, offer.Shape, offer.ExpiresAt, offer.EndedAt, offer.Outcome)
            : null;

    private sealed record EventAndInvitee(PressEvent Event, InviteeRow Invitee);
}
