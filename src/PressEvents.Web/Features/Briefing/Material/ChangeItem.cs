using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Changes what an entry says. A picture it had before goes, unless an edition still has it.</summary>
public sealed class ChangeItem(Transactions transactions, KeptPictures pictures)
{
    public async Task<Result> ChangeAsync(Actor actor, PressEventId eventId, PackItemId id, EntryForm form, CancellationToken ct)
    {
        var before = new List<Guid>();
        var result = await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is null || await Entries.FindAsync(work, eventId, id) is not { } item)
            {
                return new NotFound("entry");
            }

            var read = await Entries.ReadAsync(work, eventId, MaterialLists.For(item.Part), form.Values);
            if (read is not { Value: { } content })
            {
                return read.Refusal!;
            }

            await pictures.KeepAsync(form, work.Ct);
            if (!content.Equals(item.Content))
            {
                before.AddRange(Entries.PicturesOf(item.Content).Except(Entries.PicturesOf(content)));
                item.Change(content);
                Entries.Note(work, "material.changed", item);
            }

            return Result.Done;
        }, ct);
        if (result.IsDone)
        {
            await pictures.LetGoAsync(actor, eventId, before, ct);
        }

        return result;
    }
}
