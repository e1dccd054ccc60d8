using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PressEvents.Web.Mail.Composing;

/// <summary>Encodes a value for HTML and leaves every script as its owner writes it.</summary>
internal static class MailHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);
}
