using System.Globalization;
using System.Text;
using PressEvents.Print.Documents;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>The style sheet of working papers: <c>css/papers.css</c>, and what the paper’s size and the evening add to it.</summary>
internal sealed class PaperStyle(IWebHostEnvironment host)
{
    public const string Path = "css/papers.css";

    public async Task<string> ForAsync(PaperSection section, CancellationToken ct)
    {
        await using var file = host.WebRootFileProvider.GetFileInfo(Path).CreateReadStream();
        using var reader = new StreamReader(file, Encoding.UTF8);
        return await reader.ReadToEndAsync(ct) + Page(section);
    }

    /// <summary>What the file cannot know: the size of the sheet, where cards lie on it, and what runs along the edges of a list.</summary>
    public static string Page(PaperSection section)
    {
        var (width, height) = CardGrid.Sheet(section.Size);

        // A sheet is a millimetre shorter than the paper: rounded up, it would spill onto another.
        var sheet = $":root {{ --sheet-width: {N(width)}mm; --sheet-height: {N(height)}mm; --sheet-inner: {N(height - 1)}mm }}";
        return sheet + (section.Paper is { IsCards: true, HasPages: false } ? $"@page {{ size: {PaperSizes.Css(section.Size)}; margin: 0 }}" : ListPage(section))
            + Grid(section);
    }

    private static string ListPage(PaperSection section) => $$"""
        @page { size: {{PaperSizes.Css(section.Size)}};
          @top-left { content: {{CssText.Quote(section.Evening.Title)}} }
          @top-right { content: {{CssText.Quote(section.Paper.Title)}} }
          @bottom-left { content: {{CssText.Quote($"As of {section.AsOf}")}} }
          @bottom-center { content: {{CssText.Quote(section.Paper.For)}} }
          @bottom-right { content: "Page " counter(page) " of " counter(pages) } }
        @page cards { margin: 0; @top-left { content: none } @top-right { content: none } @bottom-left { content: none } @bottom-center { content: none } @bottom-right { content: none } }
        """;

    private static string Grid(PaperSection section)
    {
        if (section.Paper.Grid is not { } grid)
        {
            return "";
        }

        var (left, top) = grid.Origin(section.Size);
        return $".grid {{ left: {N(left)}mm; top: {N(top)}mm; grid-template-columns: repeat({grid.Columns}, {N(grid.Width)}mm); grid-auto-rows: {N(grid.Height)}mm; column-gap: {N(CardGrid.Gap)}mm }}";
    }

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
