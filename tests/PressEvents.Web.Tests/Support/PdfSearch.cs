using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace PressEvents.Web.Tests.Support;

/// <summary>Everything that can be read in a PDF's bytes, however it is written: what its pages say, and every object and stream, unpacked and decoded — information, XMP, tags, outlines, annotations, names of fonts.</summary>
internal static partial class PdfSearch
{
    /// <summary>All of it as one text to search.</summary>
    public static string Text(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return string.Join('\n', pdf.GetPages().Select(page => page.Text).Append(Bytes(file)));
    }

    /// <summary>What stands in the bytes themselves: as they are, as UTF-16, and the strings within them as a reader decodes them.</summary>
    public static string Bytes(byte[] file)
    {
        var text = string.Join('\n', Unpacked(file).Select(Encoding.Latin1.GetString));
        var hex = Hex().Matches(text).Select(match => Encoding.Latin1.GetString(FromHex(match.Groups["digits"].Value)));
        var names = NameEscape().Replace(text, match => ((char)byte.Parse(match.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        var strings = Octal().Replace(text, match => ((char)Convert.ToInt32(match.Groups["code"].Value, 8)).ToString());
        return string.Join('\n', [text, names, strings, .. hex]).Replace("\0", "", StringComparison.Ordinal);
    }

    // The file, and each stream of it: an object stream holds most of the objects.
    private static IEnumerable<byte[]> Unpacked(byte[] file)
    {
        yield return file;
        for (var at = file.AsSpan().IndexOf("stream"u8); at >= 0; at = Next(file, at))
        {
            var from = at + 6 + (file.AsSpan(at + 6).StartsWith("\r\n"u8) ? 2 : 1);
            if (Inflated(file, from) is { Length: > 0 } stream)
            {
                yield return stream;
            }
        }
    }

    private static int Next(byte[] file, int at)
    {
        var found = file.AsSpan(at + 6).IndexOf("stream"u8);
        return found < 0 ? -1 : at + 6 + found;
    }

    // Of what is not packed, or ends too soon, what came out before.
    private static byte[] Inflated(byte[] file, int from)
    {
        if (from >= file.Length || (file[from] & 0x0f) != 8)
        {
            return [];
        }

        using var unpacked = new MemoryStream();
        try
        {
            using var stream = new ZLibStream(new MemoryStream(file, from, file.Length - from), CompressionMode.Decompress);
            stream.CopyTo(unpacked);
        }
        catch (InvalidDataException)
        {
        }

        return unpacked.ToArray();
    }

    private static byte[] FromHex(string digits)
    {
        var bare = string.Concat(digits.Where(char.IsAsciiHexDigit));
        return Convert.FromHexString(bare.Length % 2 == 0 ? bare : bare + "0");
    }

    [GeneratedRegex(@"<(?<digits>[0-9A-Fa-f\s]{8,})>", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Hex();

    [GeneratedRegex("#(?<code>[0-9A-Fa-f]{2})", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex NameEscape();

    [GeneratedRegex(@"\\(?<code>[0-3][0-7]{2})", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Octal();
}
