using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PressEvents.Web.Mail.Composing;

/// <summary>Lets only honest links into a mail: no scripts, no pictures from elsewhere, nothing hidden in a title.</summary>
internal static class MailLinks
{
    private static readonly string[] Schemes = ["https", "http", "mailto", "tel"];

    public static void Settle(MarkdownDocument document, Func<string, string> fill)
    {
        foreach (var fence in document.Descendants<FencedCodeBlock>())
        {
            fence.SetAttributes(new HtmlAttributes());    // a class named after what stood behind the fence
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            link.GetDynamicUrl = null;
            (link.Url, link.Title) = (fill(link.Url ?? ""), null);
            if (link.IsImage || !IsAllowed(link.Url))
            {
                link.ReplaceBy(new LiteralInline(MailText.Of(link)));
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(a => !a.IsEmail).ToList())
        {
            link.Url = fill(link.Url);
            if (!IsAllowed(link.Url))
            {
                link.ReplaceBy(new LiteralInline(link.Url));
            }
        }
    }

    private static bool IsAllowed(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme, StringComparer.Ordinal);
}
