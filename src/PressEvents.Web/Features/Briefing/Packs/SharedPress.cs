using System.Collections.Concurrent;
using PressEvents.Domain.Briefing;
using PressEvents.Print;
using PressEvents.Print.Documents;
using PressEvents.Print.Joining;
using PressEvents.Web.Features.Briefing.Documents;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>
/// Prints the sections that all packs of an event share, once for each paper and outline. Two hundred packs are asked for at
/// once: the first prints, the others wait for it.
/// </summary>
internal sealed partial class SharedPress(
    IDocumentPrinter printer, SharedStore store, DocumentPress documents, PackSheet sheet, PackPictures pictures, ILogger<SharedPress> logger)
{
    // Read once and joined into as many packs as there are; a few events are printed at a time.
    private const int Remembered = 12;

    private readonly ConcurrentDictionary<string, Lazy<Task<SharedPages?>>> known = new(StringComparer.Ordinal);

    /// <summary>The shared pages of a pack by the anchor of their run; null where the printer's files are of a shape that cannot be joined.</summary>
    public async Task<IReadOnlyDictionary<string, SharedPages>?> ForAsync(VersionedPack versioned, PaperSize paper, CancellationToken ct)
    {
        var (row, pack) = (versioned.Row, versioned.Pack);
        var style = await sheet.ForSharedAsync(pack.Accent, paper, ct);
        var pages = new Dictionary<string, SharedPages>(StringComparer.Ordinal);
        foreach (var run in PackParts.Runs(pack).Where(run => run.IsShared))
        {
            var shared = new SharedRun(row.Event.Id, row.Edition?.Number ?? 0, PackKeys.OfShared(pack, run.Parts, style));
            if (await OnceAsync(shared.Key, () => ReadOrPrintAsync(shared, pack, run.Parts, style)).WaitAsync(ct) is not { } made)
            {
                return null;
            }

            pages[run.Anchor] = made;
        }

        return pages;
    }

    private async Task<SharedPages?> OnceAsync(string key, Func<Task<SharedPages?>> print)
    {
        if (known.Count > Remembered)
        {
            known.Clear();
        }

        var made = known.GetOrAdd(key, _ => new Lazy<Task<SharedPages?>>(print));
        try
        {
            return await made.Value;
        }
        catch
        {
            known.TryRemove(KeyValuePair.Create(key, made));    // whoever asks next tries again
            throw;
        }
    }

    // Belongs to everybody who waits: nobody who leaves stops it. That files cannot be joined is remembered as pages are: the
    // next pack need not find it out again.
    private async Task<SharedPages?> ReadOrPrintAsync(SharedRun run, BriefingPack pack, IReadOnlyList<PackPart> parts, string style)
    {
        if (Readable(await store.ReadAsync(run, CancellationToken.None)) is { } kept)
        {
            return kept;
        }

        var body = await documents.RenderAsync<SharedDocument>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(SharedDocument.Shared)] = pack.Shared,
            [nameof(SharedDocument.Parts)] = parts,
            [nameof(SharedDocument.Plates)] = await pictures.InlineAsync(pack.Shared, CancellationToken.None),
        });
        var info = new DocumentInfo(pack.Title, pack.Organisation, PackWords.Language.Name, DateTimeOffset.UnixEpoch);
        var pdf = await printer.PrintAsync(documents.Write(new HtmlDocument(info, style, body)), info, CancellationToken.None);
        if (Readable(pdf) is not { } pages)
        {
            LogNotJoined();
            return null;
        }

        await store.WriteAsync(run, pdf, CancellationToken.None);
        return pages;
    }

    private static SharedPages? Readable(byte[]? pdf)
    {
        try
        {
            return pdf is null ? null : SharedPages.Read(pdf);
        }
        catch (FormatException)
        {
            return null;    // printed anew, as a whole where it must be
        }
    }

    [LoggerMessage(LogLevel.Warning, "Shared pages cannot be joined into packs, which are printed as a whole")]
    private partial void LogNotJoined();
}
