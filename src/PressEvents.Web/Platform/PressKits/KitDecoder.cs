using System.Text;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>Turns a kit's file into text: UTF-8, or UTF-16 with its mark. Anything else would be guessed, and names would suffer.</summary>
internal static class KitDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Result<string> Decode(KitFile file)
    {
        if (file.Bytes is not { } bytes)
        {
            return new Invalid("file", "It is larger than 2 MB.");
        }

        try
        {
            var text = bytes switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => Utf8.GetString(rest),
                [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                _ => Utf8.GetString(bytes),
            };
            return text.Contains('\0', StringComparison.Ordinal) ? new Invalid("file", "It is not a text file.") : text;
        }
        catch (DecoderFallbackException)
        {
            return new Invalid("file", "Its letters are not UTF-8; save it as UTF-8 and bring it again.");
        }
    }
}
