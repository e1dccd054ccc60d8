using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PressEvents.Web.Mail.Composing;

/// <summary>Writes a message as plain text that reads well by itself: links with their address, lists with their dashes.</summary>
internal static class MailText
{
    public static string Of(MarkdownDocument document)
    {
        var text = new StringBuilder();
        Write(document, text, "");
        return text.ToString().Trim() + "\n";
    }

    public static string Of(ContainerInline inlines)
    {
        var text = new StringBuilder();
        Write(inlines, text, "");
        return text.ToString();
    }

    private static void Write(ContainerBlock blocks, StringBuilder text, string indent)
    {
        foreach (var block in blocks)
        {
            Write(block, text, indent);
        }
    }

    private static void Write(Block block, StringBuilder text, string indent)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup:
                break;
            case ListBlock list:
                WriteItems(list, text, indent);
                break;
            case QuoteBlock quote:
                text.Append("> ");
                Write(quote, text, indent + "> ");
                break;
            case ContainerBlock container:
                Write(container, text, indent);
                break;
            case ThematicBreakBlock:
                text.Append("* * *").Append('\n').Append(indent).Append('\n').Append(indent);
                break;
            case LeafBlock leaf:
                WriteLeaf(leaf, text, indent);
                break;
        }
    }

    private static void WriteItems(ListBlock list, StringBuilder text, string indent)
    {
        var number = int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            text.Append(list.IsOrdered ? $"{number++}. " : "- ");
            Write(item, text, indent + "  ");
            TrimEnd(text);
            text.Append('\n').Append(indent);
        }

        text.Append('\n').Append(indent);
    }

    private static void WriteLeaf(LeafBlock leaf, StringBuilder text, string indent)
    {
        if (leaf.Inline is { } inlines)
        {
            Write(inlines, text, indent);
        }
        else
        {
            text.Append(leaf.Lines.ToString().ReplaceLineEndings("\n" + indent));
        }

        text.Append('\n').Append(indent).Append('\n').Append(indent);
    }

    private static void Write(ContainerInline inlines, StringBuilder text, string indent)
    {
        foreach (var inline in inlines)
        {
            Write(inline, text, indent);
        }
    }

    private static void Write(Inline inline, StringBuilder text, string indent)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case LineBreakInline:
                text.Append('\n').Append(indent);
                break;
            case AutolinkInline autolink:
                text.Append(autolink.Url);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LinkInline { IsImage: false, IsAutoLink: false } link:
                WriteLink(link, text, indent);
                break;
            case ContainerInline container:
                Write(container, text, indent);
                break;
        }
    }

    private static void WriteLink(LinkInline link, StringBuilder text, string indent)
    {
        var from = text.Length;
        Write((ContainerInline)link, text, indent);
        var shown = text.ToString(from, text.Length - from);
        if (!string.Equals(shown, link.Url, StringComparison.Ordinal))
        {
            text.Append(": ").Append(link.Url);
        }
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
        }
    }
}
