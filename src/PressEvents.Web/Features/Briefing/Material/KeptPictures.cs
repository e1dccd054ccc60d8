using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Pictures;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Keeps the pictures that entries bring, and lets go of those that nothing has any more: neither the material nor an edition of it.</summary>
public sealed class KeptPictures(Transactions transactions, PictureFiles files)
{
    /// <summary>Within the transaction that writes the entry, with the event locked, so that nobody lets go of it meanwhile.</summary>
    internal async Task KeepAsync(EntryForm form, CancellationToken ct)
    {
        foreach (var (name, jpeg) in form.ToKeep())
        {
            await files.KeepAsync(name, jpeg, ct);
        }
    }

    /// <summary>After what had them was saved differently.</summary>
    internal async Task LetGoAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<Guid> names, CancellationToken ct)
    {
        if (names.Count == 0)
        {
            return;
        }

        await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            await work.LockEventAsync(eventId);
            foreach (var name in names)
            {
                if (!await PictureUse.IsUsedAsync(work.Db, eventId, name, work.Ct))
                {
                    files.Delete(name);
                }
            }

            return Result.Done;
        }, ct);
    }
}
