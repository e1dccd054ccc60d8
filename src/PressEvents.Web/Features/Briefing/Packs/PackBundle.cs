using System.IO.Compression;
using System.Text;
using PressEvents.Print;
using PressEvents.Print.Joining;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Makes one file of many packs. The same packs make the same file.</summary>
internal static class PackBundle
{
    private const string LeftOut = "left-out.txt";

    // The oldest date a zip can carry.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One document, each pack under a bookmark with its guest's name.</summary>
    public static async Task WritePdfAsync(string file, IAsyncEnumerable<(string Guest, PrintedFile Pack)> packs, DocumentInfo info, CancellationToken ct)
    {
        var documents = await packs.Select(pack => new BoundDocument(pack.Guest, pack.Pack.Pdf)).ToListAsync(ct);
        await File.WriteAllBytesAsync(file, PdfBinder.Bind(documents, info), ct);
    }

    /// <summary>A file for each, and beside them who is left out and why.</summary>
    public static async Task WriteZipAsync(
        string file, IAsyncEnumerable<(string Guest, PrintedFile Pack)> packs, IReadOnlyList<(string Guest, string Reason)> skipped, CancellationToken ct)
    {
        File.Delete(file);    // what a killed server may have left
        await using var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Create, ct);
        var names = new UniqueNames();
        await foreach (var (_, pack) in packs.WithCancellation(ct))
        {
            await AddAsync(zip, names.Of(pack.FileName), pack.Pdf, ct);
        }

        if (skipped.Count > 0)
        {
            var lines = skipped.Select(one => $"{one.Guest}: {one.Reason}\n");
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
