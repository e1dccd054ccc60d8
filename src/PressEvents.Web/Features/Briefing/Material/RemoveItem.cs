using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Takes an entry out of its list. Packs that were published keep it until the next is published, and its picture as long.</summary>
public sealed class RemoveItem(Transactions transactions, KeptPictures pictures)
{
    public async Task<Result> RemoveAsync(Actor actor, PressEventId eventId, PackItemId id, CancellationToken ct)
    {
        var had = new List<Guid>();
        var result = await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is null || await Entries.FindAsync(work, eventId, id) is not { } item)
            {
                return new NotFound("entry");
            }

            had.AddRange(Entries.PicturesOf(item.Content));
            work.Db.PackItems.Remove(item);
            Entries.Note(work, "material.removed", item);
            return Result.Done;
        }, ct);
        if (result.IsDone)
        {
            await pictures.LetGoAsync(actor, eventId, had, ct);
        }

        return result;
    }
}
