using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
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
        var book = await CopyBook.OpenAsync(work, ids);
        foreach (var guest in guests)
        {
            foreach (var note in fetched.Where(note => note.GuestId == guest.Id))
            {
                book.Copy(guest, note.Version, note.Lines).NoteFetch(note.At);
            }
        }
    }
}
