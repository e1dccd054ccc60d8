using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PressEvents.Web.Mail.Composing;

/// <summary>
/// Turns a message's Markdown into the two parts of a mail. Values are put in after the Markdown was read, each encoded
/// for where it stands: a name can be neither markup nor Markdown.
/// </summary>
internal static class MailMarkdown
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();

    public static (string Html, string Text) Render(string markdown, IReadOnlyDictionary<string, string> values)
    {
        var marks = new MailMarks(values);
        var document = Markdown.Parse(marks.Mark(markdown), Pipeline);
        MailLinks.Settle(document, url => marks.Unmark(url, static (name, value) => name is Placeholders.Link ? value : Uri.EscapeDataString(value)));
        MailStyles.Apply(document);
        return (marks.Unmark(ToHtml(document), HtmlValue), marks.Unmark(MailText.Of(document), static (_, value) => value));
    }

    /// <summary>How many links a text would have.</summary>
    public static int CountLinks(string markdown)
    {
        var document = Markdown.Parse(Placeholders.Fill(markdown, static name => name is Placeholders.Link ? "https://link.example/" : "x"), Pipeline);
        return document.Descendants().Count(inline => inline is LinkInline { IsImage: false } or AutolinkInline);
    }

    /// <summary>A line of plain text, such as a subject, with its values.</summary>
    public static string Line(string text, IReadOnlyDictionary<string, string> values)
    {
        var marks = new MailMarks(values);
        return marks.Unmark(marks.Mark(MailMarks.OneLine(text)), static (_, value) => value);
    }

    private static string ToHtml(MarkdownDocument document)
    {
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new Paragraphs());
        renderer.Render(document);
        return html.ToString();
    }

    private sealed class Paragraphs : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
        {
            if (MailStyles.IsButton(obj))
            {
                renderer.Write(MailStyles.AroundButton.Before).WriteLeafInline(obj).WriteLine(MailStyles.AroundButton.After);
            }
            else
            {
                base.Write(renderer, obj);
            }
        }
    }

    private static string HtmlValue(string name, string value)
    {
        var encoded = MailHtml.Encode(value);
        return name is Placeholders.Link ? $"<a href=\"{encoded}\" class=\"a\" style=\"{MailStyles.Link}\">{encoded}</a>" : encoded;
    }
}
