using System.Text;
using MimeKit.Encodings;

namespace PressEvents.Web.Features.Import.Reading.VCards;

/// <summary>Text as vCards 2.1 write it in plain letters (RFC 2045, 6.7): =C3=A9 for é, and “=” at the end of a line that goes on.</summary>
internal static class QuotedPrintable
{
    public static string Decode(string text, string? charset)
    {
        var encoding = Named(charset);
        var written = (encoding ?? Encoding.UTF8).GetBytes(text);
        var decoder = new QuotedPrintableDecoder();
        var decoded = new byte[decoder.EstimateOutputLength(written.Length)];
        var bytes = decoded.AsSpan(0, decoder.Decode(written, 0, written.Length, decoded));

        // Without a charset it is UTF-8 today, and was Windows-1252: as with a file, what is not the one is the other.
        return encoding is null ? FileText.Decode(bytes).Value?.Text ?? "" : encoding.GetString(bytes);
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
