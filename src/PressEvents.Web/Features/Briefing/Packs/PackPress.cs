using System.Collections.Concurrent;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Print;
using PressEvents.Print.Documents;
using PressEvents.Print.Joining;
using PressEvents.Web.Features.Briefing.Documents;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>
/// Prints a guest's pack: their own pages with free ones among them, into which those that all packs share are joined. Where a
/// browser makes files that cannot be joined, the whole pack is printed at once.
/// </summary>
internal sealed partial class PackPress(
    IDocumentPrinter printer, SharedPress shared, DocumentPress documents, PackSheet sheet, PackPictures pictures, ILogger<PackPress> logger)
{
    // Where sections begin hardly differs from one guest to the next who has the same: the last pack's contents list is tried first.
    private readonly ConcurrentDictionary<(PressEventId, PaperSize, string Sections), IReadOnlyDictionary<string, int>> lastContents = new();

    /// <exception cref="PrinterUnavailableException">There is no browser to print with.</exception>
    /// <exception cref="PrintFailedException">The browser failed.</exception>
    public async Task<byte[]> PrintAsync(VersionedPack versioned, DocumentInfo info, PaperSize paper, CancellationToken ct)
    {
        var pack = versioned.Pack;
        var style = await sheet.ForAsync(pack, paper, ct);
        if (await shared.ForAsync(versioned, paper, ct) is { } parts)
        {
            try
            {
                return await PrintTwiceIfNeededAsync(new Sheet(pack, info, style, await pictures.InlineOwnAsync(pack, ct), parts), (versioned.Row.Event.Id, paper, string.Join(',', PackParts.Of(pack))), ct);
            }
            catch (FormatException exception)
            {
                LogNotJoined(exception);
            }
        }

        return await PrintAsync(new Sheet(pack, info, style, await pictures.InlineAsync(pack, ct), null), null, ct);
    }

    private async Task<byte[]> PrintTwiceIfNeededAsync(Sheet sheet, (PressEventId, PaperSize, string Sections) layout, CancellationToken ct)
    {
        var guess = lastContents.GetValueOrDefault(layout);
        var pdf = await PrintAsync(sheet, guess, ct);
        var pages = SectionPages(sheet.Pack, pdf);
        if (guess is not null && pages.All(page => guess.GetValueOrDefault(page.Key) == page.Value))
        {
            return pdf;
        }

        lastContents[layout] = pages;
        return await PrintAsync(sheet, pages, ct);
    }

    private async Task<byte[]> PrintAsync(Sheet sheet, IReadOnlyDictionary<string, int>? pages, CancellationToken ct)
    {
        var body = await documents.RenderAsync<PackDocument>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PackDocument.Pack)] = sheet.Pack,
            [nameof(PackDocument.Plates)] = sheet.Plates,
            [nameof(PackDocument.Pages)] = pages,
            [nameof(PackDocument.Free)] = sheet.Shared?.ToDictionary(run => run.Key, run => run.Value.Contents, StringComparer.Ordinal),
        });
        var pdf = await printer.PrintAsync(documents.Write(new HtmlDocument(sheet.Info, sheet.Style, body)), sheet.Info, ct);
        return sheet.Shared is { Count: > 0 } parts ? PdfJoiner.Join(pdf, [.. parts.Select(part => new JoinedPart(part.Key, part.Value))]) : pdf;
    }

    private static Dictionary<string, int> SectionPages(BriefingPack pack, byte[] pdf)
    {
        var found = PdfContents.Read(pdf).PageOf;
        return PackParts.Of(pack).Select(PackParts.Anchor).Where(found.ContainsKey).ToDictionary(anchor => anchor, anchor => found[anchor], StringComparer.Ordinal);
    }

    [LoggerMessage(LogLevel.Warning, "Shared pages could not be joined into a pack, which is printed as a whole")]
    private partial void LogNotJoined(Exception exception);

    /// <summary>A pack on its way to the printer.</summary>
    /// <param name="Shared">Pages to be joined in, by the anchor of their run; null to print them with the pack.</param>
    private sealed record Sheet(BriefingPack Pack, DocumentInfo Info, string Style, PackPlates Plates, IReadOnlyDictionary<string, SharedPages>? Shared);
}
