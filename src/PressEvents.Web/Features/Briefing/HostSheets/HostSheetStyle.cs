using System.Text;
using PressEvents.Domain.Briefing;
using PressEvents.Print.Documents;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>
/// The style sheet of printed host sheets: <c>css/host-sheet.css</c>, which the preview uses too, and what only paper needs: its size,
/// the band that says on every page that it is internal, and the running foot of each sheet.
/// </summary>
internal sealed class HostSheetStyle(IWebHostEnvironment host)
{
    public const string Path = "css/host-sheet.css";

    /// <summary>What stands on every page, at arm's length.</summary>
    public const string Mark = "INTERNAL – NOT FOR GUESTS";

    public async Task<string> ForAsync(HostSheet sheet, PaperSize paper, CancellationToken ct)
    {
        await using var file = host.WebRootFileProvider.GetFileInfo(Path).CreateReadStream();
        using var reader = new StreamReader(file, Encoding.UTF8);
        return await reader.ReadToEndAsync(ct) + Page(sheet, paper);
    }

    private static string Page(HostSheet sheet, PaperSize paper) => $$"""

        @page { size: {{PaperSizes.Css(paper)}};
          @top-left { content: {{CssText.Quote(Mark)}} }
          @top-right { content: {{CssText.Quote($"Host sheet: {sheet.Whose}")}} }
          @bottom-left { content: {{CssText.Quote($"{sheet.Whose}, {sheet.EventTitle}")}} }
          @bottom-center { content: {{CssText.Quote($"As of {sheet.AsOfWords} · version {sheet.Version}")}} }
          @bottom-right { content: "Page " counter(page) " of " counter(pages) } }
        """;
}
