using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>The lists of one guest's file, each in the order in which it came about.</summary>
internal sealed class FileReads(PressDb db, Guest guest, CancellationToken ct)
{
    public async Task<IReadOnlyList<FileAnswer>> AnswersAsync() => await db.Rsvps.AsNoTracking().Where(r => r.GuestId == guest.Id).OrderBy(r => r.AnsweredAt)
        .Select(r => new FileAnswer(r.AnsweredAt, r.Answer, r.PlusOnes, r.Outcome, r.Channel)).ToListAsync(ct);

    // Only whoever leads a party named the others; a plus-one sees nobody but themselves.
    public async Task<IReadOnlyList<FileCompanion>> CompanionsAsync() => guest.IsPlusOne ? [] : await db.Guests.AsNoTracking()
        .Where(g => g.PartyId == guest.PartyId && g.ContactId == null && g.ErasedAt == null).OrderBy(g => g.ListedAt).ThenBy(g => g.Id)
        .Select(g => new FileCompanion(g.Name, g.Kind, g.Diet, g.DietNote, g.Access, g.Equipment) { NeedsAccessSeat = g.NeedsAccessSeat }).ToListAsync(ct);

    public async Task<IReadOnlyList<QuestionRow>> QuestionsAsync() =>
        [.. (await QuestionReads.ForGuestAsync(db, guest.EventId, guest.Id, ct)).Where(question => question.AnsweredAt is not null)];

    public async Task<IReadOnlyList<FileOffer>> OffersAsync() => await db.Offers.AsNoTracking().Where(o => o.GuestId == guest.Id).OrderBy(o => o.MadeAt)
        .Select(o => new FileOffer(o.MadeAt, o.ExpiresAt, o.Seats, o.Outcome)).ToListAsync(ct);

    public async Task<IReadOnlyList<FileSubstitute>> SubstitutesAsync() => await db.Substitutes.AsNoTracking().Where(s => s.GuestId == guest.Id).OrderBy(s => s.AskedAt)
        .Select(s => new FileSubstitute(s.AskedAt, null)).ToListAsync(ct);

    public Task<FileSubstitute?> CameInsteadAsync() => db.Substitutes.AsNoTracking().Where(s => s.NewGuestId == guest.Id)
        .OrderByDescending(s => s.AskedAt).Select(s => new FileSubstitute(s.AskedAt, s.Note)).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<FileDevice>> DevicesAsync() => await db.GuestDevices.AsNoTracking()
        .Where(d => d.GuestId == guest.Id && d.RevokedAt == null && d.ProvenAt != null && d.KeptUntil != null).OrderBy(d => d.ProvenAt)
        .Select(d => new FileDevice(d.ProvenAt!.Value, d.KeptUntil!.Value)).ToListAsync(ct);

    public async Task<IReadOnlyList<FileRules>> RulesAsync() => await db.RulesAcceptances.AsNoTracking().Where(a => a.GuestId == guest.Id).OrderBy(a => a.AcceptedAt)
        .Select(a => new FileRules(a.Version, a.AcceptedAt, a.Channel)).ToListAsync(ct);

    public Task<SeatRow?> SeatAsync() => PublishedSeatsQuery.OfGuestAsync(db, guest.Id, ct);

    public async Task<IReadOnlyList<FileMail>> MailAsync() => await db.Outbox.AsNoTracking().Where(m => m.GuestId == guest.Id).OrderBy(m => m.QueuedAt)
        .Select(m => new FileMail(m.Kind, m.StateAt ?? m.QueuedAt, m.State)).ToListAsync(ct);

    public async Task<IReadOnlyList<FileLink>> LinksAsync() => await (
        from link in db.Links.AsNoTracking()
        join known in db.LinkFetches on link.Id equals known.LinkId into fetches
        from fetch in fetches.DefaultIfEmpty()
        where link.GuestId == guest.Id
        orderby link.IssuedAt, link.Id
        select new FileLink(link.IssuedAt, link.RevokedAt, fetch == null ? null : fetch.LastAt, fetch == null ? 0 : fetch.Count)).ToListAsync(ct);

    public async Task<IReadOnlyList<FileEvening>> OtherEveningsAsync() => guest.ContactId is null ? [] : await (
        from place in db.Guests.AsNoTracking()
        join pressEvent in db.Events on place.EventId equals pressEvent.Id
        where place.ContactId == guest.ContactId && place.Id != guest.Id && place.InvitedAt != null
        orderby pressEvent.StartsAt
        select new FileEvening(pressEvent.Title, pressEvent.StartsAt, pressEvent.TimeZone, place.Status)).ToListAsync(ct);

    public async Task<IReadOnlyList<FileCorrection>> CorrectionsAsync() => await db.Corrections.AsNoTracking().Where(c => c.GuestId == guest.Id).OrderBy(c => c.CorrectedAt)
        .Select(c => new FileCorrection(c.CorrectedAt, c.Fields, c.WantedEmail)).ToListAsync(ct);

    public async Task<IReadOnlyList<FileReply>> RepliesAsync() => await db.GuestReplies.AsNoTracking().Where(r => r.GuestId == guest.Id).OrderBy(r => r.ReceivedAt)
        .Select(r => new FileReply(r.ReceivedAt, r.Sender, r.Subject, r.Text)).ToListAsync(ct);

    public async Task<IReadOnlyList<FilePiece>> PiecesAsync() => guest.ContactId is null ? [] : await db.RecentPieces.AsNoTracking().Where(p => p.ContactId == guest.ContactId)
        .OrderByDescending(p => p.PublishedOn).ThenByDescending(p => p.Id).Select(p => new FilePiece(p.Title, p.PublishedOn, p.Address)).ToListAsync(ct);

    public Task<FileBrief?> BriefAsync() => db.GuestBriefs.AsNoTracking().Where(b => b.GuestId == guest.Id)
        .Select(b => new FileBrief(b.Writing, b.Deadline, b.Exclusive)).SingleOrDefaultAsync(ct);
}
