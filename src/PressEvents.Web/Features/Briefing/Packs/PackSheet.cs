using System.Text;
using PressEvents.Domain.Briefing;
using PressEvents.Print.Documents;
using PressEvents.Web.Platform.Look;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>
/// The style sheet of printed packs: <c>css/pack.css</c>, which pages on a screen use too, and what only this pack's
/// paper needs: its size, the running foot with the guest's name, the event's own accent.
/// </summary>
internal sealed class PackSheet(IWebHostEnvironment host, PackWords words)
{
    public const string Path = "css/pack.css";

    /// <summary>For a pack, whole or with free pages for what is joined in.</summary>
    public async Task<string> ForAsync(BriefingPack pack, PaperSize paper, CancellationToken ct) =>
        await ReadAsync(ct) + FreePages.Css + Page(paper) + Foot(pack) + Accent.StyleSheet(pack.Accent);

    /// <summary>For pages that all packs share: the same paper, and no foot, which is each guest's own.</summary>
    public async Task<string> ForSharedAsync(string? accent, PaperSize paper, CancellationToken ct) =>
        await ReadAsync(ct) + Page(paper) + Accent.StyleSheet(accent);

    private async Task<string> ReadAsync(CancellationToken ct)
    {
        await using var file = host.WebRootFileProvider.GetFileInfo(Path).CreateReadStream();
        using var reader = new StreamReader(file, Encoding.UTF8);
        return await reader.ReadToEndAsync(ct);
    }

    private static string Page(PaperSize paper) => $$"""

        :root { --ruled: {{Ruled(paper)}}; --table: {{Table(paper)}} }
        @page { size: {{PaperSizes.Css(paper)}}; margin: {{Margin(paper)}} }
        """;

    private string Foot(BriefingPack pack) => $$"""

        @page {
          @bottom-left { content: {{CssText.Quote(words["Foot.Who", pack.Title, pack.GuestName])}} }
          @bottom-right { content: {{PageNumber(pack.Version)}} } }
        @page cover { @bottom-left { content: none } @bottom-right { content: none } }
        """;

    private string PageNumber(int version)
    {
        var parts = words["Foot.Page", version, "\u0001", "\u0001"].Split('\u0001');
        return $"{CssText.Quote(parts[0])} counter(page) {CssText.Quote(parts[1])} counter(pages) {CssText.Quote(parts[2])}";
    }

    // The lower sheet has less around it, so that it holds the same: a run of show above a table with its guests.
    private static string Margin(PaperSize paper) => paper switch
    {
        PaperSize.A4 => "18mm 20mm 21mm",
        PaperSize.Letter => "15mm 20mm 18mm",
    };

    // How high a table is drawn at most: with its guests it stands below the run of show.
    private static string Table(PaperSize paper) => paper switch
    {
        PaperSize.A4 => "60mm",
        PaperSize.Letter => "52mm",
    };

    // What the notes page has below its heading.
    private static string Ruled(PaperSize paper) => paper switch
    {
        PaperSize.A4 => "218mm",
        PaperSize.Letter => "206mm",
    };
}
