using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Writes down which version of their pack a guest fetched. What was fetched stays as it was served: its number, its words, its date.</summary>
internal sealed class WritePackFetches(PackFetchNotes notes, Transactions transactions)
{
    public async Task WriteAsync(CancellationToken ct)
    {
        foreach (var ofEvent in notes.Take().GroupBy(note => (note.Organisation, note.EventId)))
        {
            var actor = new SystemActor(ofEvent.Key.Organisation, "pack-fetches");
            await transactions.RunAsync(actor, Permission.SeeEvent, async work =>
            {
                if (await work.LockEventAsync(ofEvent.Key.EventId) is not null)
                {
                    await AddAsync(work, [.. ofEvent]);
                }

                return Result.Done;
            }, ct);
        }
    }

    private static async Task AddAsync(Work work, IReadOnlyList<PackFetched> fetched)
    {
        var ids = fetched.Select(note => note.GuestId).Distinct().ToList();
        var guests = await work.Db.Guests.Where(g => ids.Contains(g.Id) && g.ErasedAt == null).ToListAsync(work.Ct);
        var copies = (await work.Db.PackCopies.Where(c => ids.Contains(c.GuestId)).ToListAsync(work.Ct)).ToLookup(c => c.GuestId);
        foreach (var guest in guests)
        {
            var known = copies[guest.Id].OrderBy(copy => copy.Version).ToList();
            foreach (var note in fetched.Where(note => note.GuestId == guest.Id))
            {
                CopyOf(work, guest, known, note).NoteFetch(note.At);
            }
        }
    }

    // Noted as often as it was fetched, written down once; should another have taken its number meanwhile, under the next.
    private static PackCopy CopyOf(Work work, Guest guest, List<PackCopy> known, PackFetched note)
    {
        if (known.FindLast(copy => string.Equals(copy.ContentHash, note.Version.ContentHash, StringComparison.Ordinal)
            && (copy.Version == note.Version.Number || copy == known[^1])) is { } written)
        {
            return written;
        }

        var number = Math.Max(note.Version.Number, 1 + (known.Count == 0 ? 0 : known[^1].Version));
        var added = new PackCopy(PackCopyId.New(work.Now), guest, number, note.Version.ContentHash, note.Lines, note.Version.AsOf);
        work.Db.PackCopies.Add(added);
        known.Add(added);
        return added;
    }
}
