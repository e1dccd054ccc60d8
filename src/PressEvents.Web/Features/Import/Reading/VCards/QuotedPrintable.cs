using System.Globalization;
using System.Text;

namespace PressEvents.Web.Features.Import.Reading.VCards;

/// <summary>Text as vCards 2.1 write it in plain letters (RFC 2045, 6.7): =C3=A9 for é, and “=” at the end of a line that goes on.</summary>
internal static class QuotedPrintable
{
    public static string Decode(string text, string? charset)
    {
        var encoding = Named(charset);
        var bytes = new List<byte>(text.Length);
        var whole = text.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < whole.Length; i++)
        {
            if (whole[i] == '=' && i + 2 < whole.Length && byte.TryParse(whole.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                bytes.Add(code);
                i += 2;
            }
            else
            {
                var length = char.IsSurrogatePair(whole, i) ? 2 : 1;
                bytes.AddRange((encoding ?? Encoding.UTF8).GetBytes(whole, i, length));
                i += length - 1;
            }
        }

        // Without a charset it is UTF-8 today, and was Windows-1252: as with a file, what is not the one is the other.
        return encoding is null ? FileText.Decode(bytes.ToArray()).Value?.Text ?? "" : encoding.GetString([.. bytes]);
    }

    private static Encoding? Named(string? charset)
    {
        try
        {
            return charset is null ? null : Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
