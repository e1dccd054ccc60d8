using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Print;
using PressEvents.Print.Documents;
using PressEvents.Print.Fonts;
using PressEvents.Web.Features.Briefing.Documents;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Makes a guest's pack: as markup for a page, as a PDF for paper. The same contents are printed once and then read from the store.</summary>
internal sealed class PackPrinter(
    PackVersions versions, PackSheet sheet, PackPictures pictures, PackWords words, RazorDocument razor, FontBook fonts, PackPress press)
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
    public Task<PrintedPack> PrintAsync(PackRow row, PaperSize paper, CancellationToken ct) => PrintAsync(versions.Of(row), paper, ct);

    /// <inheritdoc cref="PrintAsync(PackRow, PaperSize, CancellationToken)"/>
    public async Task<PrintedPack> PrintAsync(VersionedPack versioned, PaperSize paper, CancellationToken ct)
    {
        var (row, pack) = (versioned.Row, versioned.Pack);
        var body = await RenderAsync(pack, await pictures.InlineAsync(pack, ct));
        var info = new DocumentInfo(Title(pack), pack.Organisation, PackWords.Language.Name, pack.IssuedAt);
        var document = new HtmlDocument(info, await sheet.ForAsync(pack, paper, ct), body);
        var pdf = await press.PrintAsync(row.Guest.Id, paper, document, fonts, ct);
        return new PrintedPack(FileNames.Of(words["File.Name", pack.Title, pack.GuestName], "pdf"), pdf);
    }

    private string Title(BriefingPack pack) => words["File.Title", pack.Title, pack.GuestName];

    private async Task<string> RenderAsync(BriefingPack pack, PackPlates plates)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PackWords.Language;   // ends with this method
        return await razor.RenderAsync<PackDocument>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PackDocument.Pack)] = pack,
            [nameof(PackDocument.Plates)] = plates,
        });
    }
}

/// <summary>A pack on paper, and what its file is called.</summary>
internal sealed record PrintedPack(string FileName, byte[] Pdf);
