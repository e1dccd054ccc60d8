using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Notes which versions of whose packs somebody of the team printed.</summary>
internal sealed class NotePrintedPacks(Transactions transactions)
{
    public Task<Result> NoteAsync(PrintOrder order, IReadOnlyList<VersionedPack> packs, CancellationToken ct) => order.By is not { } member
        ? Task.FromResult(Result.Done)
        : transactions.RunAsync(new StaffActor(order.Organisation, member), Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(order.EventId) is null)
            {
                return new NotFound("event");
            }

            await NoteAsync(work, packs);
            work.Audit("packs.printed", order.EventId, order.EventId.Value, FormattableString.Invariant($"packs={packs.Count}"));
            return Result.Done;
        }, ct);

    private static async Task NoteAsync(Work work, IReadOnlyList<VersionedPack> packs)
    {
        var ids = packs.Select(pack => pack.Row.Guest.Id).ToList();
        var guests = await work.Db.Guests.Where(g => ids.Contains(g.Id) && g.ErasedAt == null).ToDictionaryAsync(g => g.Id, work.Ct);
        var book = await CopyBook.OpenAsync(work, ids);
        foreach (var pack in packs.Where(pack => guests.ContainsKey(pack.Row.Guest.Id)))
        {
            book.Copy(guests[pack.Row.Guest.Id], pack.Version, PackLine.Write(pack.Lines)).NotePrint(work.Now);
        }
    }
}
