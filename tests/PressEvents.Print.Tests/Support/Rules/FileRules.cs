using System.Text;
using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>The file itself: PDF/A-2 6.1, PDF/UA 7.16.</summary>
internal static class FileRules
{
    private static readonly string[] AllowedFilters =
        ["FlateDecode", "DCTDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode", "JPXDecode"];

    // What a catalog of ours has no need of, and what the rules forbid or tie to more rules than are checked here.
    private static readonly string[] Unwelcome = ["AA", "OpenAction", "AcroForm", "OCProperties", "Requirements", "NeedsRendering", "Collection", "Perms"];

    private static readonly string[] UnwelcomeNames = ["JavaScript", "EmbeddedFiles", "AlternatePresentations"];

    public static IEnumerable<string> Broken(RuledPdf pdf) =>
        Bytes(pdf.Bytes).Concat(Trailer(pdf)).Concat(Catalog(pdf)).Concat(pdf.Objects.SelectMany(value => Streams(pdf, value)));

    private static IEnumerable<string> Bytes(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 20));
        if (!start.StartsWith("%PDF-1.7\n", StringComparison.Ordinal) && !start.StartsWith("%PDF-1.4\n", StringComparison.Ordinal))
        {
            yield return "The file does not begin with its version.";
        }

        var second = start[(start.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        if (second.Length < 5 || second[0] != '%' || second[1..5].Any(letter => letter < 128))
        {
            yield return "No comment of four bytes beyond ASCII follows the version.";
        }

        if (!Encoding.Latin1.GetString(bytes[^Math.Min(bytes.Length, 10)..]).TrimEnd('\r', '\n').EndsWith("%%EOF", StringComparison.Ordinal))
        {
            yield return "Something follows the end of the file.";
        }
    }

    private static IEnumerable<string> Trailer(RuledPdf pdf)
    {
        if (pdf.Document.Structure.Trailer.Identifier is not { Count: 2 })
        {
            yield return "The file has no id.";
        }

        if (pdf.Document.IsEncrypted)
        {
            yield return "The file is encrypted.";
        }
    }

    private static IEnumerable<string> Catalog(RuledPdf pdf)
    {
        foreach (var key in Unwelcome.Where(key => pdf.Find(pdf.Catalog, key) is not null))
        {
            yield return $"The catalog has /{key}.";
        }

        var names = pdf.Dictionary(pdf.Find(pdf.Catalog, "Names"));
        foreach (var key in UnwelcomeNames.Where(key => pdf.Find(names, key) is not null))
        {
            yield return $"The names have /{key}.";
        }
    }

    private static IEnumerable<string> Streams(RuledPdf pdf, IToken value)
    {
        if (value is not StreamToken stream)
        {
            yield break;
        }

        foreach (var filter in pdf.Many(stream.StreamDictionary, "Filter").Select(pdf.Follow).OfType<NameToken>().Where(filter => !AllowedFilters.Contains(filter.Data, StringComparer.Ordinal)))
        {
            yield return $"A stream is packed with {filter.Data}.";
        }

        if (pdf.HasAny(stream.StreamDictionary, "F", "FFilter", "FDecodeParms"))
        {
            yield return "A stream lies outside the file.";
        }
    }
}
