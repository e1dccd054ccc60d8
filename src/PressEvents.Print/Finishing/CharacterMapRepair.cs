using System.Text;
using System.Text.RegularExpressions;

namespace PressEvents.Print.Finishing;

/// <summary>
/// Parts of composed letters have no character of their own; Chromium maps them to zero, which PDF/A forbids.
/// They become zero-width spaces: what they spell stands beside them as the actual text.
/// </summary>
internal static partial class CharacterMapRepair
{
    public static void Run(PdfFile file)
    {
        foreach (var font in file.Objects.Values.OfType<PdfDictionary>().ToArray())
        {
            if (font.Find("ToUnicode") is { } reference)
            {
                Repair(file.Dictionary(reference));
            }
        }
    }

    private static void Repair(PdfDictionary map)
    {
        var text = Encoding.Latin1.GetString(PdfBytes.Inflate(map.Stream!));
        var repaired = MappedToZero().Replace(text, "> <200B>");
        if (!string.Equals(text, repaired, StringComparison.Ordinal))
        {
            map.SetStream(PdfBytes.Deflate(Encoding.Latin1.GetBytes(repaired)));
        }
    }

    [GeneratedRegex("> <0000>(?=[ \r]*(\n|$))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MappedToZero();
}
