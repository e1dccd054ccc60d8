using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Choosing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components;

namespace PressEvents.Web.Features.Guests;

/// <summary>Reads one guest for the side panel; shows each role what it may see.</summary>
public sealed class GuestFileQuery(Databases databases, GuestHistory history, TimeProvider clock)
{
    public async Task<GuestFile?> ForAsync(StaffActor actor, PressEventId eventId, GuestId id, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeEvent, ct);
        var rights = await StaffRights.OfAsync(db, actor, ct);
        var guest = await db.Guests.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id && g.EventId == eventId, ct);
        if (guest is null)
        {
            return null;
        }

        var contact = guest.ContactId is { } contactId ? await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == contactId, ct) : null;
        var file = await BasicsAsync(db, guest, contact, ct);
        return rights.May(Permission.SeeContactDetails, eventId) ? file with { Details = await ChoosingAsync(db, guest, await DetailsAsync(db, actor, guest, contact, ct), ct) } : file;
    }

    private static async Task<GuestFile> BasicsAsync(PressDb db, Guest guest, Contact? contact, CancellationToken ct)
    {
        var rules = await db.GroundRules.Where(r => r.EventId == guest.EventId).MaxAsync(r => (int?)r.Version, ct);
        var accepted = await db.RulesAcceptances.Where(a => a.GuestId == guest.Id).MaxAsync(a => (int?)a.Version, ct);
        var party = await db.Parties.AsNoTracking().SingleAsync(p => p.Id == guest.PartyId, ct);
        var by = guest.StatusBy is { } person ? MemberId.From(person) : (MemberId?)null;
        return new GuestFile(guest.Id, guest.PartyId, guest.Name, guest.Status, guest.IsPlusOne)
        {
            StatusAt = guest.StatusAt,
            StatusVia = guest.StatusVia,
            StatusBy = await db.Members.Where(m => m.Id == by).Select(m => m.Name).SingleOrDefaultAsync(ct),
            Outlet = contact?.OutletId is { } outlet ? await db.Outlets.Where(o => o.Id == outlet).Select(o => o.Name).SingleOrDefaultAsync(ct) : null,
            JobTitle = contact?.JobTitle,
            Beat = contact?.Beat,
            Seat = await SeatAsync(db, guest.Id, ct),
            RulesVersion = rules,
            AcceptedVersion = accepted,
            Rules = RulesStandings.Of(rules, accepted),
            PlusOnesAllowed = party.PlusOnesAllowed,
            NamedPlusOnes = party.NamedPlusOnes,
            Kind = guest.Kind,
            Party = await db.Guests.Where(g => g.PartyId == guest.PartyId && g.Id != guest.Id)
                .OrderBy(g => g.ContactId == null).ThenBy(g => g.ListedAt)
                .Select(g => new PartyMember(g.Id, g.Name, g.Status, g.ContactId == null, g.Kind)).ToListAsync(ct),
        };
    }

    private async Task<GuestDetails> DetailsAsync(PressDb db, StaffActor actor, Guest guest, Contact? contact, CancellationToken ct) => Rules(
        await db.Events.AsNoTracking().SingleAsync(e => e.Id == guest.EventId, ct), guest) with
    {
        ContactId = contact?.Id,
        Email = contact?.Email,
        AssistantEmail = contact?.AssistantEmail,
        MailTo = guest.MailTo,
        Phone = contact?.Phone,
        Tier = contact?.Tier,
        Pronunciation = contact?.Pronunciation,
        Diet = guest.Diet,
        DietNote = guest.DietNote,
        Access = guest.Access,
        Equipment = guest.Equipment,
        Questions = guest.IsPlusOne ? [] : await QuestionReads.ForGuestAsync(db, guest.EventId, guest.Id, ct),
        PrivateNotes = guest.PrivateNotes,
        UnsubscribedAt = guest.UnsubscribedAt ?? contact?.UnsubscribedAt,
        Links = await LinksAsync(db, guest.Id, ct),
        History = await history.OfAsync(db, actor, guest.Id, ct),
    };

    private static GuestDetails Rules(PressEvent pressEvent, Guest guest) => new()
    {
        LinksExpireAt = pressEvent.AnswersKeptUntil,
        OutletPays = pressEvent.AsksHouseRules && guest.OutletPays,
        NoGifts = pressEvent.AsksHouseRules && guest.NoGifts,
        HasReceipt = pressEvent is { AsksHouseRules: true, MealValue: not null } and not { State: EventState.Cancelled }
            && guest is { OutletPays: true, Status: GuestStatus.Accepted or GuestStatus.Arrived },
    };

    private async Task<GuestDetails> ChoosingAsync(PressDb db, Guest guest, GuestDetails details, CancellationToken ct)
    {
        if (guest.ContactId is not { } contact)
        {
            return details;
        }

        var rows = await ChoosingRow.OfEventAsync(db, guest.EventId, ct);
        var row = rows.FirstOrDefault(row => row.Id == guest.Id);
        return details with
        {
            Yes = (await YesRates.OfAsync(db, [contact], clock.GetUtcNow(), ct)).GetValueOrDefault(contact),
            Choosing = row,
            Rivals = row is null ? null : ChoosingWords.For(row, Rivalry.Among(rows)),
        };
    }

    private static Task<SeatPlace?> SeatAsync(PressDb db, GuestId id, CancellationToken ct) => (
        from assignment in db.SeatAssignments
        join seat in db.Seats on assignment.SeatId equals seat.Id
        join table in db.Tables on seat.TableId equals table.Id
        where assignment.GuestId == id
        select new SeatPlace(table.Name, seat.Number)).SingleOrDefaultAsync(ct);

    private static Task<List<LinkRow>> LinksAsync(PressDb db, GuestId id, CancellationToken ct) => (
        from link in db.Links
        join known in db.LinkFetches on link.Id equals known.LinkId into fetches
        from fetch in fetches.DefaultIfEmpty()
        where link.GuestId == id
        orderby link.IssuedAt descending
        select new LinkRow(link.Id, link.IssuedFor, link.IssuedAt, link.RevokedAt, fetch == null ? null : fetch.LastAt) { Label = link.Label, Holder = link.Holder }).ToListAsync(ct);
}
