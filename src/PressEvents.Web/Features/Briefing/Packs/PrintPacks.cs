using Microsoft.Extensions.Options;
using PressEvents.Data.Queries;
using PressEvents.Print;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Prints packs side by side, as many as the printer takes, makes one file of them, and notes that they are printed.</summary>
internal sealed class PrintPacks(
    PackGuests guests, PackQuery packs, PackVersions versions, PackPrinter printer, NotePrintedPacks printed, IOptions<PrintOptions> options)
{
    public async Task RunAsync(PackJob job, CancellationToken ct)
    {
        var order = job.Order;
        var rows = await packs.ComingAsync(order.Printer, order.EventId, PackSource.Published, ct);
        var asked = order.Guests?.ToHashSet();
        var wanted = InOrder(rows.Where(row => asked is null || asked.Contains(row.Guest.Id)), order.Sequence).Select(versions.Of).ToList();
        var skipped = asked is null ? await SkippedAsync(order, ct) : [];
        if (wanted.Count == 0 && order.Form is BundleForm.Pdf)
        {
            throw new PrintFailedException("Nobody is coming yet, so there is no pack to print.");
        }

        job.Begin(wanted.Count, skipped);
        await PrintAllAsync(job, wanted, ct);
        await BundleAsync(job, wanted, skipped, ct);
        await printed.NoteAsync(order, wanted, ct);
    }

    private static IEnumerable<PackRow> InOrder(IEnumerable<PackRow> rows, PrintSequence sequence) => sequence switch
    {
        PrintSequence.ByName => rows,
        PrintSequence.ByTable => rows.OrderBy(row => row.Table?.Order ?? int.MaxValue).ThenBy(row => row.Table?.Taken.FirstOrDefault(seat => seat.IsOwn)?.Number),
    };

    private async Task<IReadOnlyList<(string Guest, string Reason)>> SkippedAsync(PrintOrder order, CancellationToken ct)
    {
        var list = await guests.ForEventAsync(order.Printer, order.EventId, ct);
        return [.. PackRound.Of(list?.Guests ?? []).Skipped.Select(skipped => (skipped.Guest.Name, skipped.Reason))];
    }

    // From here on they are in the store: a job that is begun again prints only what is missing.
    private Task PrintAllAsync(PackJob job, IReadOnlyList<VersionedPack> wanted, CancellationToken ct)
    {
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(options.Value.Tabs, 1, Environment.ProcessorCount), CancellationToken = ct };
        return Parallel.ForEachAsync(wanted, atOnce, async (pack, stop) =>
        {
            await printer.PrintAsync(pack, job.Order.Paper, stop);
            job.Advance();
        });
    }

    private async Task BundleAsync(PackJob job, IReadOnlyList<VersionedPack> wanted, IReadOnlyList<(string Guest, string Reason)> skipped, CancellationToken ct)
    {
        var printedPacks = wanted.ToAsyncEnumerable().Select(async (VersionedPack pack, CancellationToken stop) =>
            (pack.Pack.GuestName, Printed: await printer.PrintAsync(pack, job.Order.Paper, stop)));
        Directory.CreateDirectory(Path.GetDirectoryName(job.File)!);
        var unfinished = $"{job.File}.tmp";
        try
        {
            await (job.Order.Form switch
            {
                BundleForm.Pdf => PackBundle.WritePdfAsync(unfinished, printedPacks, printer.InfoOfAll(wanted), ct),
                BundleForm.Zip => PackBundle.WriteZipAsync(unfinished, printedPacks, skipped, ct),
            });
            File.Move(unfinished, job.File, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
