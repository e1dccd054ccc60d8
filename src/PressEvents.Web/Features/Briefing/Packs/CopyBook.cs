using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>The copies of some guests' packs within a transaction: found where they are written down, and else added.</summary>
internal sealed class CopyBook
{
    private readonly Work work;
    private readonly Dictionary<GuestId, List<PackCopy>> copies;

    private CopyBook(Work work, Dictionary<GuestId, List<PackCopy>> copies) => (this.work, this.copies) = (work, copies);

    public static async Task<CopyBook> OpenAsync(Work work, IReadOnlyList<GuestId> guests)
    {
        var known = await work.Db.PackCopies.Where(c => guests.Contains(c.GuestId)).OrderBy(c => c.Version).ToListAsync(work.Ct);
        return new CopyBook(work, known.GroupBy(copy => copy.GuestId).ToDictionary(own => own.Key, own => own.ToList()));
    }

    /// <summary>What was served or printed, as it was: its number, its words, its date. Should another have taken its number meanwhile, under the next.</summary>
    public PackCopy Copy(Guest guest, PackVersion version, string lines)
    {
        if (!copies.TryGetValue(guest.Id, out var known))
        {
            copies[guest.Id] = known = [];
        }

        if (known.FindLast(copy => Says(copy, version) && (copy.Version == version.Number || copy == known[^1])) is { } written)
        {
            return written;
        }

        var number = Math.Max(version.Number, 1 + (known.Count == 0 ? 0 : known[^1].Version));
        var added = new PackCopy(PackCopyId.New(work.Now), guest, number, version.ContentHash, lines, version.AsOf);
        work.Db.PackCopies.Add(added);
        known.Add(added);
        return added;
    }

    private static bool Says(PackCopy copy, PackVersion version) => string.Equals(copy.ContentHash, version.ContentHash, StringComparison.Ordinal);
}
