using System.Text;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using UtfUnknown;

namespace PressEvents.Web.Features.Import.Reading;

/// <summary>Turns the bytes of a file into text: its mark first, then what it can only be, then what it most likely is.</summary>
internal static class FileText
{
    private const float Sure = 0.7f;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Western files are taken for many things: only these guesses are better than Windows-1252.
    private static readonly string[] Plausible =
        ["windows-1250", "windows-1251", "windows-1253", "windows-1255", "windows-1256", "koi8-r", "shift-jis", "euc-jp", "euc-kr", "gb18030", "big5"];

    static FileText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Result<DecodedText> Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Marked(StrictUtf8, "utf-8", bytes[3..]),
        [0xFF, 0xFE, ..] => Marked(new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), "utf-16le", bytes[2..]),
        [0xFE, 0xFF, ..] => Marked(new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), "utf-16be", bytes[2..]),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => Refused("This is a PDF, not a list. Save the list as XLSX or CSV and choose that file."),
        _ => Unmarked(bytes),
    };

    private static Result<DecodedText> Unmarked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return WideWithoutMark(bytes) is { } bigEndian
                ? Marked(new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true), bigEndian ? "utf-16be" : "utf-16le", bytes)
                : Refused("This is not a text file. Save the list as XLSX or CSV and choose that file.");
        }

        try
        {
            return new DecodedText(StrictUtf8.GetString(bytes), "utf-8");
        }
        catch (DecoderFallbackException)
        {
            return Guessed(bytes);
        }
    }

    private static Result<DecodedText> Guessed(ReadOnlySpan<byte> bytes)
    {
        var guess = CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected;
        return guess is { Confidence: >= Sure, Encoding: { } encoding } && Plausible.Contains(guess.EncodingName, StringComparer.OrdinalIgnoreCase)
            ? new DecodedText(encoding.GetString(bytes), guess.EncodingName.ToLowerInvariant())
            : new DecodedText(Encoding.GetEncoding(1252).GetString(bytes), "windows-1252");
    }

    private static Result<DecodedText> Marked(Encoding encoding, string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new DecodedText(encoding.GetString(bytes), name);
        }
        catch (DecoderFallbackException broken)
        {
            var line = 1 + bytes[..Math.Clamp(broken.Index, 0, bytes.Length)].Count((byte)'\n');
            return Refused($"Line {line} is not valid {name.ToUpperInvariant()}, though the file says it is; save it again as UTF-8.");
        }
    }

    // Text in Latin letters has a zero in every second byte; null when neither side shows it.
    private static bool? WideWithoutMark(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        for (var i = 0; i < sample.Length; i++)
        {
            even += sample[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += sample[i] == 0 && i % 2 == 1 ? 1 : 0;
        }

        var enough = sample.Length / 6;
        return (even > enough, odd > enough) switch
        {
            (true, false) => true,
            (false, true) => false,
            _ => null,
        };
    }

    private static Result<DecodedText> Refused(string sentence) => new Invalid("file", sentence);
}

/// <summary>A file's text and the encoding it was read in.</summary>
internal sealed record DecodedText(string Text, string Encoding);
