using System.Collections.Concurrent;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace PressEvents.Web.Components;

/// <summary>
/// Markdown that the team wrote, as part of a page or of a printed document. The one place that emits markup: raw HTML
/// stays text, pictures are dropped, and links lead only to the web or to mail.
/// </summary>
public sealed class MarkdownBlock : ComponentBase
{
    private const int Remembered = 200;
    private const int LowestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    // The same rules are read by every guest of an evening; parsing them anew costs more than the rest of the page.
    private static readonly ConcurrentDictionary<(string Text, int Headings), string> Rendered = new();

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>What the highest heading of the text becomes, below the headings of the page it stands on.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 3;

    public static string ToHtml(string markdown, int headingLevel = 3)
    {
        if (Rendered.TryGetValue((markdown, headingLevel), out var known))
        {
            return known;
        }

        if (Rendered.Count >= Remembered)
        {
            Rendered.Clear();
        }

        return Rendered[(markdown, headingLevel)] = Render(markdown, headingLevel);
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, ToHtml(Text, HeadingLevel));

    private static string Render(string markdown, int headingLevel)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsHarmless(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>().Select(text => text.Content.ToString()))));
        }

        Lower([.. document.Descendants<HeadingBlock>()], headingLevel);

        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);

        // Not strong and em: PDF readers of today know no such structure.
        renderer.ObjectRenderers.Find<EmphasisInlineRenderer>()!.GetTag = emphasis => emphasis.DelimiterCount == 2 ? "b" : "i";
        renderer.Render(document);
        return html.ToString();
    }

    // One step down at a time below the page's own headings, whichever signs the writer began with.
    private static void Lower(List<HeadingBlock> headings, int headingLevel)
    {
        var steps = headings.Select(heading => heading.Level).Distinct().Order().ToList();
        var deepest = headingLevel;
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(LowestHeading, Math.Min(headingLevel + steps.IndexOf(heading.Level), deepest));
            deepest = heading.Level + 1;
        }
    }

    private static bool IsHarmless(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto";
}
