using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Web.Mail.Transport;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.PersonalData.Retention;

/// <summary>Files in the data directory that say something of people who are erased, or of evenings whose clock has run out: mail, which has a week at most because it holds personal links, and printed packs.</summary>
internal sealed class LeftFiles(Databases databases, MailFolder mail, PackFolders packs, TimeProvider clock)
{
    private const int AtOnce = 500;

    private static readonly TimeSpan MailKept = TimeSpan.FromDays(7);

    public async Task DeleteAsync(CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        var ended = await PastAsync(db, e => e.AnswersKeptUntil, ct);
        foreach (var ids in mail.Ids().Chunk(AtOnce).Select(chunk => chunk.ToList()))
        {
            (await MessagesAsync(db, ids, ended, clock.GetUtcNow() - MailKept, ct)).ForEach(mail.Delete);
        }

        // Whoever sat beside an erased guest has their name in the own pack, and packs say in codes what guests eat; a pack is printed again when it is asked for.
        var touched = await db.Guests.IgnoreQueryFilters().Where(g => g.ErasedAt != null).Select(g => g.EventId).Distinct().ToListAsync(ct);
        var events = touched.Union(ended).Union(await PastAsync(db, e => e.SensitiveKeptUntil, ct)).ToList();
        events.ForEach(packs.DeleteBundles);
        foreach (var ids in packs.Guests().Chunk(AtOnce).Select(chunk => chunk.ToList()))
        {
            var theirs = await db.Guests.IgnoreQueryFilters().Where(g => ids.Contains(g.Id) && events.Contains(g.EventId)).Select(g => g.Id).ToListAsync(ct);
            theirs.ForEach(packs.Delete);
        }
    }

    // Events whose clock has run out.
    private async Task<List<PressEventId>> PastAsync(PressDb db, Func<PressEvent, DateTimeOffset> until, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var past = await db.Events.AsNoTracking().IgnoreQueryFilters().Where(e => e.EndsAt < now).ToListAsync(ct);
        return [.. past.Where(e => until(e) <= now).Select(e => e.Id)];
    }

    private static Task<List<OutboxMessageId>> MessagesAsync(PressDb db, List<OutboxMessageId> ids, List<PressEventId> ended, DateTimeOffset oldest, CancellationToken ct) => (
        from message in db.Outbox.IgnoreQueryFilters()
        join guest in db.Guests.IgnoreQueryFilters() on message.GuestId equals guest.Id
        where ids.Contains(message.Id) && (guest.ErasedAt != null || ended.Contains(message.EventId) || (message.StateAt ?? message.QueuedAt) < oldest)
        select message.Id).ToListAsync(ct);
}
