using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace PressEvents.Web.Mail.Composing;

/// <summary>
/// Turns a message's Markdown into the two parts of a mail. Values are put in after the Markdown was read, each encoded
/// for where it stands: a name can be neither markup nor Markdown.
/// </summary>
internal static class MailMarkdown
{
    // While Markdown is read, each placeholder is one private-use character, which no rule of Markdown knows.
    private const char FirstMark = '\uE000';
    private const char LastMark = '\uF8FF';

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();

    public static (string Html, string Text) Render(string markdown, IReadOnlyDictionary<string, string> values)
    {
        var document = Markdown.Parse(Mark(markdown), Pipeline);
        MailLinks.Settle(document, url => Unmark(url, values, static (name, value) =>
            name is Placeholders.Link ? value : Uri.EscapeDataString(value)));
        MailStyles.Apply(document);
        return (Unmark(ToHtml(document), values, HtmlValue), Unmark(MailText.Of(document), values, static (_, value) => value));
    }

    /// <summary>A line of plain text, such as a subject, with its values.</summary>
    public static string Line(string text, IReadOnlyDictionary<string, string> values) =>
        Unmark(Mark(OneLine(text)), values, static (_, value) => value);

    private static string ToHtml(MarkdownDocument document)
    {
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return html.ToString();
    }

    private static string HtmlValue(string name, string value)
    {
        var encoded = MailHtml.Encode(value);
        return name is Placeholders.Link ? $"<a href=\"{encoded}\" class=\"a\" style=\"{MailStyles.Link}\">{encoded}</a>" : encoded;
    }

    private static string Mark(string text)
    {
        var own = string.Concat(text.Where(c => c is < FirstMark or > LastMark));
        return Placeholders.Fill(own, name => IndexOf(name) is var index and >= 0 ? ((char)(FirstMark + index)).ToString() : "");
    }

    private static string Unmark(string text, IReadOnlyDictionary<string, string> values, Func<string, string, string> write)
    {
        var filled = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= FirstMark and <= LastMark && c - FirstMark < Placeholders.All.Count)
            {
                var name = Placeholders.All[c - FirstMark];
                filled.Append(write(name, OneLine(values.GetValueOrDefault(name, ""))));
            }
            else
            {
                filled.Append(c);
            }
        }

        return filled.ToString();
    }

    private static string OneLine(string value) => string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));

    private static int IndexOf(string name) => Placeholders.All.ToList().IndexOf(name);
}
