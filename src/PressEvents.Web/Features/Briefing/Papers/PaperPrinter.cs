using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Print;
using PressEvents.Print.Documents;
using PressEvents.Print.Fonts;
using PressEvents.Print.Joining;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Features.Briefing.Papers.Documents;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>Prints working papers, several as one job; or shows one as a page. Notes nothing: see <see cref="NotePrinted"/>.</summary>
internal sealed class PaperPrinter(RazorDocument razor, PaperStyle style, FontBook fonts, IDocumentPrinter printer)
{
    /// <summary>Papers are for the team, in the language of the back office.</summary>
    private static readonly CultureInfo Language = PackWords.Language;

    /// <summary>A paper as a page, for reading and for the reader’s own printer.</summary>
    /// <param name="styleAddress">Where the page finds <see cref="PaperStyle.Page"/>.</param>
    public static IResult View(PaperSection section, string styleAddress) => new RazorComponentResult<PaperView>(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        [nameof(PaperView.Section)] = section,
        [nameof(PaperView.StyleAddress)] = styleAddress,
    });

    /// <exception cref="PrinterUnavailableException">There is no browser to print with.</exception>
    /// <exception cref="PrintFailedException">The browser failed.</exception>
    public async Task<PrintedFile> PrintAsync(IReadOnlyList<PaperSection> sections, CancellationToken ct)
    {
        var printed = new List<BoundDocument>();
        foreach (var section in sections)
        {
            printed.Add(new BoundDocument(section.Paper.Title, await PrintAsync(section, ct)));
        }

        var info = Info(sections[0], sections.Count == 1 ? sections[0].Paper.Title : "Working papers");
        return new PrintedFile(FileNames.Of(info.Title, "pdf"), printed.Count == 1 ? printed[0].Pdf : PdfBinder.Bind(printed, info));
    }

    private async Task<byte[]> PrintAsync(PaperSection section, CancellationToken ct)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language;   // ends with this method
        var body = await razor.RenderAsync<PaperDocument>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(PaperDocument.Section)] = section });
        var info = Info(section, section.Paper.Title);
        var document = new HtmlDocument(info, await style.ForAsync(section, ct), body);
        return await printer.PrintAsync(document.Write(fonts), info, ct);
    }

    private static DocumentInfo Info(PaperSection section, string title) =>
        new($"{title}{(section.Since is null ? "" : ", what changed")} – {section.Evening.Title}", section.Evening.Organisation, Language.Name, section.At);
}
