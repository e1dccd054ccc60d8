using Markdig;
using Markdig.Syntax;

namespace PressEvents.Web.Components.Changes;

/// <summary>One clause of a text in Markdown: a paragraph, a heading or an item of a list.</summary>
/// <param name="Markdown">As it is written, without the mark of the list.</param>
/// <param name="Text">Its plain words, which alone are compared.</param>
/// <param name="Label">Its number or mark in the list.</param>
public sealed record Clause(string Markdown, string Text, string? Label)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    public static IReadOnlyList<Clause> Of(string markdown) =>
        [.. Markdig.Markdown.Parse(markdown, Pipeline).SelectMany(block => Of(block, markdown)).Where(clause => clause.Text.Length > 0)];

    private static IEnumerable<Clause> Of(Block block, string source)
    {
        if (block is not ListBlock list)
        {
            return [From(block, block, source, null)];
        }

        var number = int.TryParse(list.OrderedStart, System.Globalization.CultureInfo.InvariantCulture, out var start) ? start : 1;
        return list.OfType<ListItemBlock>().Where(item => item.Count > 0)
            .Select((item, index) => From(item[0], item.LastChild!, source, list.IsOrdered ? $"{number + index}." : "•"));
    }

    private static Clause From(Block first, Block last, string source, string? label)
    {
        var markdown = source[first.Span.Start..Math.Min(last.Span.End + 1, source.Length)];
        var text = string.Join(' ', Markdig.Markdown.ToPlainText(markdown, Pipeline).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Clause(markdown, text, label);
    }
}
