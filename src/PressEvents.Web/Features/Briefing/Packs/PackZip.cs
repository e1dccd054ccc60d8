using System.IO.Compression;
using System.Text;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Writes all packs of an event into one file, and beside them who is left out and why.</summary>
internal sealed class PackZip(PackGuests guests, PackQuery packs, PackPrinter printer)
{
    private const string LeftOut = "left-out.txt";

    // The oldest date a zip can carry: the same packs make the same zip.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task WriteAsync(PackJob job, CancellationToken ct)
    {
        var list = await guests.ForEventAsync(job.Organisation, job.EventId, ct);
        var round = PackRound.Of(list?.Guests ?? []);
        job.Begin(round.Printed.Count, [.. round.Skipped.Select(skipped => (skipped.Guest.Name, skipped.Reason))]);
        Directory.CreateDirectory(Path.GetDirectoryName(job.File)!);
        var unfinished = $"{job.File}.tmp";
        try
        {
            File.Delete(unfinished);    // what a killed server may have left
            await using (var zip = await ZipFile.OpenAsync(unfinished, ZipArchiveMode.Create, ct))
            {
                await FillAsync(zip, job, round, ct);
            }

            File.Move(unfinished, job.File, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task FillAsync(ZipArchive zip, PackJob job, PackRound round, CancellationToken ct)
    {
        var names = new UniqueNames();
        foreach (var guest in round.Printed)
        {
            // Gone from the list since it was read: then there is no pack to make.
            if (await packs.FindAsync(job.Organisation, job.EventId, guest.Id, PackSource.Published, ct) is { } row)
            {
                var pack = await printer.PrintAsync(row, PaperSize.A4, ct);
                await AddAsync(zip, names.Of(pack.FileName), pack.Pdf, ct);
            }

            job.Advance();
        }

        if (round.Skipped.Count > 0)
        {
            var lines = round.Skipped.Select(skipped => $"{skipped.Guest.Name}: {skipped.Reason}\n");
            await AddAsync(zip, LeftOut, Encoding.UTF8.GetBytes(string.Concat(lines)), ct);
        }
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] contents, CancellationToken ct)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        await using var stream = await entry.OpenAsync(ct);
        await stream.WriteAsync(contents, ct);
    }
}
