using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Text;

namespace PressEvents.Web.Mail.Return;

/// <summary>What a person wrote themselves: without the message they answer, which mail programs put below, and without a signature.</summary>
internal static partial class ReplyText
{
    private const string Signature = "--";

    private static readonly HashSet<HtmlTagId> Breaks = [HtmlTagId.Br, HtmlTagId.P, HtmlTagId.Div, HtmlTagId.LI, HtmlTagId.TR, HtmlTagId.BlockQuote, HtmlTagId.H1, HtmlTagId.H2];
    private static readonly HashSet<HtmlTagId> Silent = [HtmlTagId.Style, HtmlTagId.Script, HtmlTagId.Head, HtmlTagId.Title, HtmlTagId.BlockQuote];

    public static string OwnWordsOf(MimeMessage mail) => OwnWords(mail.TextBody ?? TextOf(mail.HtmlBody ?? ""));

    public static string OwnWords(string text)
    {
        var own = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()))
        {
            if (line is Signature || Quotation().IsMatch(line))
            {
                break;
            }

            if (!line.TrimStart().StartsWith('>'))
            {
                own.Add(line);
            }
        }

        return string.Join('\n', own).Trim();
    }

    private static string TextOf(string html)
    {
        var text = new StringBuilder();
        var tokenizer = new HtmlTokenizer(new StringReader(html));
        var silent = 0;
        while (tokenizer.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken tag when Silent.Contains(tag.Id) && !tag.IsEmptyElement:
                    silent = Math.Max(0, silent + (tag.IsEndTag ? -1 : 1));
                    break;
                case HtmlTagToken tag when Breaks.Contains(tag.Id):
                    text.Append('\n');
                    break;
                case HtmlDataToken { Data: { } data } when silent == 0 && token is not HtmlCDataToken:
                    text.Append(data);
                    break;
            }
        }

        return text.ToString();
    }

    // Where programs begin to quote: “On 3 May, Ada wrote:” in the product's languages, a ruled line, or a header block.
    [GeneratedRegex(
        @"^\s*(On\b.{5,200}\bwrote:|Am\b.{5,200}\bschrieb\b.*:|Le\b.{5,200}\ba écrit\s*:|El\b.{5,200}\bescribió:|-{2,}\s*(Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original)\s*-{2,}|_{10,}|(From|Von|De)\s?:\s.+@.+)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quotation();
}
