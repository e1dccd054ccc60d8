using System.Collections.Concurrent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace PressEvents.Web.Components;

/// <summary>
/// Markdown that the team wrote, as part of a page. The one place of our pages that emits markup: raw HTML stays text,
/// pictures are dropped, and links lead only to the web or to mail.
/// </summary>
public sealed class MarkdownBlock : ComponentBase
{
    private const int Remembered = 200;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    // The same rules are read by every guest of an evening; parsing them anew costs more than the rest of the page.
    private static readonly ConcurrentDictionary<string, string> Rendered = new(StringComparer.Ordinal);

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    public static string ToHtml(string markdown)
    {
        if (Rendered.TryGetValue(markdown, out var known))
        {
            return known;
        }

        if (Rendered.Count >= Remembered)
        {
            Rendered.Clear();
        }

        return Rendered[markdown] = Render(markdown);
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, ToHtml(Text));

    private static string Render(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsHarmless(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>().Select(text => text.Content.ToString()))));
        }

        return document.ToHtml(Pipeline);
    }

    private static bool IsHarmless(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto";
}
