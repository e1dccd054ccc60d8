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

    public async Task<string> ForAsync(BriefingPack pack, PaperSize paper, CancellationToken ct)
    {
        await using var file = host.WebRootFileProvider.GetFileInfo(Path).CreateReadStream();
        using var reader = new StreamReader(file, Encoding.UTF8);
        return await reader.ReadToEndAsync(ct) + Page(pack, paper) + Accent.StyleSheet(pack.Accent);
    }

    private string Page(BriefingPack pack, PaperSize paper) => $$"""

        :root { --ruled: {{Ruled(paper)}} }
        @page { size: {{Size(paper)}};
          @bottom-left { content: {{CssText.Quote(pack.GuestName)}} }
          @bottom-center { content: {{CssText.Quote(words["Foot.Kind", pack.Title, pack.Version])}} }
          @bottom-right { content: {{PageNumber()}} } }
        @page cover { @bottom-left { content: none } @bottom-center { content: none } @bottom-right { content: none } }
        """;

    private string PageNumber()
    {
        var parts = words["Foot.Page", "\u0001", "\u0001"].Split('\u0001');
        return $"{CssText.Quote(parts[0])} counter(page) {CssText.Quote(parts[1])} counter(pages) {CssText.Quote(parts[2])}";
    }

    private static string Size(PaperSize paper) => paper switch
    {
        PaperSize.A4 => "A4",
        PaperSize.Letter => "letter",
    };

    // The lines of the notes page end where the page does.
    private static string Ruled(PaperSize paper) => paper switch
    {
        PaperSize.A4 => "208mm",
        PaperSize.Letter => "190mm",
    };
}
