using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Moves an entry within its list.</summary>
public sealed class MoveItem(Transactions transactions)
{
    /// <param name="to">Its place from 0; one that is too far is the last.</param>
    public Task<Result> MoveAsync(Actor actor, PressEventId eventId, PackItemId id, int to, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is null || await Entries.FindAsync(work, eventId, id) is not { } item)
            {
                return new NotFound("entry");
            }

            var list = await Entries.ListAsync(work, eventId, item.Part);
            list.Remove(item);
            list.Insert(Math.Clamp(to, 0, list.Count), item);
            for (var order = 0; order < list.Count; order++)
            {
                list[order].MoveTo(order + 1);
            }

            Entries.Note(work, "material.moved", item);
            return Result.Done;
        }, ct);
}
