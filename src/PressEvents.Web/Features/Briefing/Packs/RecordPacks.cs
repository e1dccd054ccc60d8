using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Writes down the versions of packs that are not yet, within somebody's transaction.</summary>
internal sealed class RecordPacks(PackVersions versions)
{
    /// <summary>Of all who come; what was saved before counts. How many versions are new.</summary>
    public async Task<int> RecordAsync(Work work, PressEventId eventId)
    {
        var rows = await PackQuery.ComingAsync(work.Db, eventId, PackSource.Published, work.Now, work.Ct);
        var unknown = rows.Select(versions.Of).Where(pack => !pack.Version.IsRecorded).ToDictionary(pack => pack.Row.Guest.Id);
        var ids = unknown.Keys.ToList();
        var guests = await work.Db.Guests.AsNoTracking().Where(g => ids.Contains(g.Id)).ToListAsync(work.Ct);
        await work.InsertAsync<PackCopy>([.. guests.Select(guest => Copy(unknown[guest.Id], guest, work.Now))]);
        return guests.Count;
    }

    private static PackCopy Copy(VersionedPack pack, Guest guest, DateTimeOffset now) =>
        new(PackCopyId.New(now), guest, pack.Version.Number, pack.Version.ContentHash, PackLine.Write(pack.Lines), now);
}
