using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PressEvents.Web.Mail.Composing;

/// <summary>The look of a mail's text, written on each element because mail programs drop style sheets. Values are our tokens.</summary>
internal static class MailStyles
{
    public const string Serif = "Newsreader,'Noto Serif',Georgia,serif";
    public const string Sans = "'Source Sans 3','Noto Sans',-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";
    public const string Ink = "#1C1B19";
    public const string Quiet = "#625D55";
    public const string Paper = "#FBFAF7";
    public const string Sheet = "#FFFFFF";
    public const string Line = "#E4DFD5";
    public const string Brass = "#A88445";
    public const string Accent = "#7A1F2B";
    public const string OnAccent = "#FFF9F2";

    public const string Link = $"color:{Accent};text-underline-offset:3px";

    private const string Button =
        $"display:inline-block;background:{Accent};color:{OnAccent};font:600 18px/1 {Sans};text-decoration:none;padding:17px 28px;border-radius:3px";

    // Outlook knows no padding of a link: there the cell has it.
    private const string ButtonCell = $"background:{Accent};border-radius:3px;mso-padding-alt:17px 28px";

    /// <summary>What a button stands in, before and after its link.</summary>
    public static (string Before, string After) AroundButton { get; } = (
        $"<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:0 0 16px\"><tr><td class=\"b\" bgcolor=\"{Accent}\" style=\"{ButtonCell}\">",
        "</td></tr></table>");

    public static void Apply(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<Block>())
        {
            if (StyleOf(block) is { } style)
            {
                block.GetAttributes().AddProperty("style", style);
            }
        }

        foreach (var link in document.Descendants<LinkInline>())
        {
            var stands = StandsAlone(link);
            link.GetAttributes().AddClass(stands ? "b" : "a");
            link.GetAttributes().AddProperty("style", stands ? Button : Link);
        }
    }

    /// <summary>Whether a paragraph is one link and nothing else: what the mail asks for, a button.</summary>
    public static bool IsButton(ParagraphBlock paragraph) => paragraph.Inline?.FirstChild is LinkInline link && StandsAlone(link);

    private static bool StandsAlone(LinkInline link) =>
        !link.IsAutoLink && link is { PreviousSibling: null, NextSibling: null, Parent: { ParentBlock: ParagraphBlock { Parent: MarkdownDocument } } };

    private static string? StyleOf(Block block) => block switch
    {
        HeadingBlock { Level: 1 } => $"margin:0 0 16px;font:500 34px/1.1 {Serif};letter-spacing:-.01em",
        HeadingBlock => $"margin:28px 0 12px;font:500 22px/1.25 {Serif}",
        ParagraphBlock => "margin:0 0 16px",
        QuoteBlock => $"margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid {Brass}",
        ListBlock => "margin:0 0 16px;padding-left:22px",
        ThematicBreakBlock => $"width:72px;border:0;border-top:1px solid {Brass};margin:28px auto",
        _ => null,
    };
}
