using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;

namespace PressEvents.Data.Writing;

/// <summary>Freezes the material of an event's packs as it is now. What was saved before counts; what is only tracked does not.</summary>
public static class PublishMaterial
{
    /// <summary>The new edition; null where nothing differs from the one before.</summary>
    public static async Task<PackEdition?> FreezeAsync(Work work, PressEvent pressEvent)
    {
        var material = (await PackMaterialReads.DraftAsync(work.Db, pressEvent, work.Ct)).Write();
        var last = await PackMaterialReads.EditionAsync(work.Db, pressEvent.Id, work.Ct);
        if (string.Equals(last?.Material, material, StringComparison.Ordinal))
        {
            return null;
        }

        var edition = new PackEdition(PackEditionId.New(work.Now), pressEvent, 1 + (last?.Number ?? 0), material, work.Actor.PersonId, work.Now);
        work.Db.PackEditions.Add(edition);
        return edition;
    }
}
