using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Print;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Makes a guest's pack: as markup for a page, as a PDF for paper. The same contents are printed once and then read from the store.</summary>
internal sealed class PackPrinter(
    PackVersions versions, PackSheet sheet, PackPictures pictures, PackWords words, PackStore store, PackPress press)
{
    /// <summary>The pack as a page, for reading and for the reader's own printer.</summary>
    /// <param name="place">Where the pack's own addresses are: the guest's page, or the team's.</param>
    public IResult View(VersionedPack versioned, PackPlace place)
    {
        var pack = versioned.Pack;
        return new RazorComponentResult<PackView>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PackView.Title)] = Title(pack),
            [nameof(PackView.Pack)] = pack,
            [nameof(PackView.Plates)] = pictures.Addresses(pack, place.Pictures),
            [nameof(PackView.Place)] = place,
        });
    }

    /// <exception cref="PrinterUnavailableException">There is no browser to print with.</exception>
    /// <exception cref="PrintFailedException">The browser failed.</exception>
    public Task<PrintedFile> PrintAsync(PackRow row, PaperSize paper, CancellationToken ct) => PrintAsync(versions.Of(row), paper, ct);

    /// <inheritdoc cref="PrintAsync(PackRow, PaperSize, CancellationToken)"/>
    public async Task<PrintedFile> PrintAsync(VersionedPack versioned, PaperSize paper, CancellationToken ct)
    {
        var (row, pack) = (versioned.Row, versioned.Pack);
        var key = PackKeys.Of(pack, await sheet.ForAsync(pack, paper, ct));
        var pdf = await store.ReadAsync(row.Guest.Id, paper, key, ct);
        if (pdf is null)
        {
            pdf = await press.PrintAsync(versioned, Info(pack), paper, ct);
            await store.WriteAsync(row.Guest.Id, paper, key, pdf, ct);
        }

        return new PrintedFile(FileNames.Of(words["File.Name", pack.Title, pack.GuestName], "pdf"), pdf);
    }

    /// <summary>What one document of many packs says of itself.</summary>
    public DocumentInfo InfoOfAll(IReadOnlyList<VersionedPack> packs) => packs.Count == 0
        ? throw new ArgumentException("There is no pack to print.", nameof(packs))
        : new DocumentInfo(words["File.AllTitle", packs[0].Pack.Title], packs[0].Pack.Organisation, PackWords.Language.Name, packs.Max(pack => pack.Version.AsOf));

    private DocumentInfo Info(BriefingPack pack) => new(Title(pack), pack.Organisation, PackWords.Language.Name, pack.IssuedAt);

    private string Title(BriefingPack pack) => words["File.Title", pack.Title, pack.GuestName];
}
