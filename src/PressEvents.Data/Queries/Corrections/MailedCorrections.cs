using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Mail;

namespace PressEvents.Data.Queries.Corrections;

/// <summary>One line of a correction mail: a fact that changed, and in which version of their pack the reader has it.</summary>
public sealed record MailedCorrection(FactCorrection Change, int? PackVersion);

/// <summary>Reads what a correction mail tells its reader.</summary>
public static class MailedCorrections
{
    public static async Task<IReadOnlyList<MailedCorrection>> OfAsync(PressDb db, OutboxMessage message, CancellationToken ct)
    {
        var notes = await db.CorrectionNotes.AsNoTracking().Where(n => n.MessageId == message.Id).ToListAsync(ct);
        var facts = notes.ConvertAll(n => n.FactId);
        var versions = (await db.FactVersions.AsNoTracking().Where(v => facts.Contains(v.FactId)).ToListAsync(ct)).ToDictionary(v => (v.FactId, v.Version));
        var copies = await HeldCopies.OfGuestAsync(db, message.GuestId, ct);
        return
        [
            .. notes.Select(n => new MailedCorrection(
                new FactCorrection(versions[(n.FactId, n.FromVersion)], versions[(n.FactId, n.ToVersion)]),
                copies.FirstOrDefault(copy => Says(copy, n.FactId, n.ToVersion))?.Version)).OrderBy(line => line.Change.Number),
        ];
    }

    // The latest that still says what is corrected: they may have fetched a newer one meanwhile.
    private static bool Says(HeldCopy copy, FactId fact, int corrected) => copy.Facts.TryGetValue(fact, out var version) && version < corrected;
}
