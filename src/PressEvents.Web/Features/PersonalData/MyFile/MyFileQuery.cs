using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Imports;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>Reads all that is held on the guest a link belongs to.</summary>
internal sealed class MyFileQuery(Databases databases, TimeProvider clock)
{
    public async Task<FileRow> ReadAsync(LinkRow link, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(link.OrganisationId, ct);
        await db.Database.OpenConnectionAsync(ct);
        var guest = await db.Guests.AsNoTracking().SingleAsync(g => g.Id == link.GuestId, ct);
        var pressEvent = await db.Events.AsNoTracking().SingleAsync(e => e.Id == link.EventId, ct);
        var hers = new FileReads(db, guest, ct);
        return new FileRow(link, await db.Organisations.Where(o => o.Id == link.OrganisationId).Select(o => o.Name).SingleAsync(ct), pressEvent, await GuestAsync(db, guest, ct))
        {
            Contact = guest.ContactId is { } contact ? await ContactAsync(db, contact, ct) : null,
            Answers = await hers.AnswersAsync(),
            Companions = await hers.CompanionsAsync(),
            Questions = await hers.QuestionsAsync(),
            Offers = await hers.OffersAsync(),
            Substitutes = await hers.SubstitutesAsync(),
            CameInstead = await hers.CameInsteadAsync(),
            Devices = await hers.DevicesAsync(),
            Rules = await hers.RulesAsync(),
            Seat = await hers.SeatAsync(),
            Mail = await hers.MailAsync(),
            Replies = await hers.RepliesAsync(),
            Links = await hers.LinksAsync(),
            OtherEvenings = await hers.OtherEveningsAsync(),
            Corrections = await hers.CorrectionsAsync(),
            Pieces = await hers.PiecesAsync(),
            Brief = await hers.BriefAsync(),
        };
    }

    private static async Task<FileGuest> GuestAsync(PressDb db, Guest guest, CancellationToken ct)
    {
        // Whom somebody else may bring is theirs to know.
        var party = guest.IsPlusOne ? null : await db.Parties.AsNoTracking().SingleAsync(p => p.Id == guest.PartyId, ct);
        return new(guest.Name, guest.Status, guest.StatusAt, guest.StatusVia, guest.StatusBy == guest.Id.Value)
        {
            PlusOnesAllowed = party?.PlusOnesAllowed ?? 0,
            Named = party?.Named ?? [],
            Kind = guest.Kind,
            Equipment = guest.Equipment,
            OutletPays = guest.OutletPays,
            NoGifts = guest.NoGifts,
            Language = guest.Language,
            Diet = guest.Diet,
            DietNote = guest.DietNote,
            Access = guest.Access,
            NeedsAccessSeat = guest.NeedsAccessSeat,
            UnsubscribedAt = guest.UnsubscribedAt,
        };
    }

    private async Task<FileContact> ContactAsync(PressDb db, ContactId id, CancellationToken ct)
    {
        var contact = await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        var outlet = await db.Outlets.Where(o => o.Id == contact.OutletId).Select(o => o.Name).SingleOrDefaultAsync(ct);
        var created = await db.AuditEntries.Where(a => a.SubjectId == id.Value && a.Action == "contact.created").Select(a => a.Details).FirstOrDefaultAsync(ct);
        return new FileContact(contact.Details, outlet, contact.CreatedAt, created?.StartsWith("import=", StringComparison.Ordinal) is true, contact.UnsubscribedAt)
        {
            CopiesUntil = await CopiesUntilAsync(db, id, ct),
        };
    }

    private async Task<DateTimeOffset?> CopiesUntilAsync(PressDb db, ContactId id, CancellationToken ct)
    {
        var places = (await db.Guests.Where(g => g.ContactId == id).Select(g => g.Id).ToListAsync(ct)).ConvertAll(place => place.Value);
        var imported = await db.ImportSteps.Where(s => s.SubjectId == id.Value || places.Contains(s.SubjectId))
            .Join(db.Imports, s => s.ImportId, i => i.Id, (s, i) => (DateTimeOffset?)i.ImportedAt).MaxAsync(ct);
        var merged = await db.ContactMerges.Where(m => m.KeptId == id && m.Record != "").MaxAsync(m => (DateTimeOffset?)m.MergedAt, ct);
        var until = new[] { imported + GuestImport.Reversible, merged + ContactMerge.Reversible }.Max();
        return until > clock.GetUtcNow() ? until : null;
    }
}
