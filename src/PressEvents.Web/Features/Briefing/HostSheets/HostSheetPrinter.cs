using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Domain.Briefing;
using PressEvents.Print;
using PressEvents.Print.Documents;
using PressEvents.Print.Fonts;
using PressEvents.Print.Joining;
using PressEvents.Web.Features.Briefing.HostSheets.Documents;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>Makes host sheets: as markup for a page of the team, as a PDF for paper. None is kept: they hold what is never to lie about.</summary>
internal sealed class HostSheetPrinter(HostSheetStyle style, RazorDocument razor, FontBook fonts, IDocumentPrinter printer)
{
    /// <summary>More than this nobody reads before a dinner.</summary>
    public const int MostPages = 8;

    public static IResult View(HostSheet sheet) =>
        new RazorComponentResult<HostSheetView>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(HostSheetView.Title)] = Title(sheet),
            [nameof(HostSheetView.Sheet)] = sheet,
        });

    /// <summary>Sheets as one file, each with its own page numbers.</summary>
    /// <exception cref="PrinterUnavailableException">There is no browser to print with.</exception>
    /// <exception cref="PrintFailedException">The browser failed.</exception>
    public async Task<PrintedFile> PrintAsync(IReadOnlyList<HostSheet> sheets, PaperSize paper, CancellationToken ct)
    {
        var bound = new List<BoundDocument>();
        foreach (var sheet in sheets)
        {
            bound.Add(new BoundDocument(sheet.Whose, (await PrintAsync(sheet, paper, ct)).Pdf));
        }

        var title = $"{sheets[0].EventTitle}: host sheets (internal)";
        var pdf = PdfBinder.Bind(bound, new DocumentInfo(title, sheets[0].Organisation, PackWords.Language.Name, sheets[0].AsOf));
        return new PrintedFile(FileNames.Of($"{sheets[0].EventTitle} – host sheets (internal)", "pdf"), pdf);
    }

    /// <summary>One sheet. Of more than eight pages it is set smaller; what is still longer then stays so, and the page count says so.</summary>
    /// <exception cref="PrinterUnavailableException">There is no browser to print with.</exception>
    /// <exception cref="PrintFailedException">The browser failed.</exception>
    public async Task<PrintedFile> PrintAsync(HostSheet sheet, PaperSize paper, CancellationToken ct)
    {
        var pdf = await PrintAsync(sheet, paper, isDense: false, ct);
        if (PagesOf(pdf) > MostPages)
        {
            pdf = await PrintAsync(sheet, paper, isDense: true, ct);
        }

        return new PrintedFile(FileNames.Of($"{sheet.EventTitle} – host sheet for {sheet.Whose} (internal)", "pdf"), pdf);
    }

    private static int PagesOf(byte[] pdf) => PdfContents.Read(pdf).Pages;

    private static string Title(HostSheet sheet) => $"{sheet.EventTitle}: host sheet for {sheet.Whose} (internal)";

    private async Task<byte[]> PrintAsync(HostSheet sheet, PaperSize paper, bool isDense, CancellationToken ct)
    {
        var info = new DocumentInfo(Title(sheet), sheet.Organisation, PackWords.Language.Name, sheet.AsOf);
        var document = new HtmlDocument(info, await style.ForAsync(sheet, paper, ct), await RenderAsync(sheet, isDense));
        return await printer.PrintAsync(document.Write(fonts), info, ct);
    }

    private async Task<string> RenderAsync(HostSheet sheet, bool isDense)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PackWords.Language;   // ends with this method
        return await razor.RenderAsync<HostSheetDocument>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(HostSheetDocument.Sheet)] = sheet,
            [nameof(HostSheetDocument.IsDense)] = isDense,
        });
    }
}
