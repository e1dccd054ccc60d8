using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Adds an entry at the end of its list.</summary>
public sealed class AddItem(Transactions transactions, KeptPictures pictures)
{
    public Task<Result> AddAsync(Actor actor, PressEventId eventId, PackPart part, EntryForm form, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            var read = await Entries.ReadAsync(work, eventId, MaterialLists.For(part), form.Values);
            if (read is not { Value: { } content })
            {
                return read.Refusal!;
            }

            var last = (await Entries.ListAsync(work, eventId, part)).LastOrDefault()?.Order ?? 0;
            var item = new PackItem(PackItemId.New(work.Now), pressEvent, last + 1, content);
            work.Db.PackItems.Add(item);
            await pictures.KeepAsync(form, work.Ct);
            Entries.Note(work, "material.added", item);
            return Result.Done;
        }, ct);
}
