using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>Fonts: PDF/A-2 6.2.11, PDF/UA 7.21.</summary>
internal static class FontRules
{
    private static readonly int[] NoCharacters = [0, 0xFEFF, 0xFFFE];

    public static IEnumerable<string> Broken(RuledPdf pdf) => UsedFonts.Read(pdf)
        .SelectMany(font => Font(pdf, font.Key, font.Value).Select(fault => $"Font {pdf.Name(font.Key, "BaseFont") ?? "without a name"}: {fault}"))
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Font(RuledPdf pdf, DictionaryToken font, SortedSet<int> codes) =>
        Characters(pdf, font, codes).Concat(pdf.Name(font, "Subtype") switch
        {
            "Type0" => Composite(pdf, font, codes),
            "Type3" => Drawn(pdf, font),
            _ => pdf.Dictionary(pdf.Find(font, "FontDescriptor")) is { } described && IsEmbedded(pdf, described) ? [] : ["it is not embedded."],
        });

    private static IEnumerable<string> Characters(RuledPdf pdf, DictionaryToken font, SortedSet<int> codes)
    {
        if (pdf.Find(font, "ToUnicode") is not StreamToken stream)
        {
            yield return "nothing says which characters its letters are.";
            yield break;
        }

        var map = CharacterMap.Read(pdf.Decode(stream));
        foreach (var code in codes.Where(code => !map.ContainsKey(code)))
        {
            yield return $"letter {code:X4} is no character.";
        }

        foreach (var code in codes.Where(code => map.TryGetValue(code, out var text) && text.Any(letter => NoCharacters.Contains(letter))))
        {
            yield return $"letter {code:X4} is a character that is none.";
        }
    }

    private static IEnumerable<string> Composite(RuledPdf pdf, DictionaryToken font, SortedSet<int> codes)
    {
        if (pdf.Name(font, "Encoding") is not ("Identity-H" or "Identity-V"))
        {
            yield return "its codes are not those of its glyphs.";
        }

        var descendant = pdf.Many(font, "DescendantFonts") is [var only] ? pdf.Dictionary(only) : null;
        var described = pdf.Dictionary(pdf.Find(descendant, "FontDescriptor"));
        if (!IsEmbedded(pdf, described))
        {
            yield return "it is not embedded.";
            yield break;
        }

        if (codes.Contains(0))
        {
            yield return "a letter is drawn that the font does not have (.notdef).";
        }

        if (pdf.Name(descendant, "Subtype") is not "CIDFontType2")
        {
            yield break;
        }

        if (pdf.Name(descendant, "CIDToGIDMap") is not "Identity")
        {
            yield return "it does not say which glyphs its codes are.";
        }

        var glyphs = GlyphTable.Read(pdf.Decode(pdf.Find(described, "FontFile2")));
        var widths = new SaidWidths(pdf, descendant!);
        foreach (var code in codes.Where(code => code >= glyphs.Count))
        {
            yield return $"glyph {code:X4} is not in the file.";
        }

        // The tolerance of both standards: a thousandth of the letter's square.
        foreach (var code in codes.Where(code => code < glyphs.Count && Math.Abs(glyphs.WidthOf(code) - widths.Of(code)) > 1))
        {
            yield return $"glyph {code:X4} has another width in the font than in the document.";
        }
    }

    private static IEnumerable<string> Drawn(RuledPdf pdf, DictionaryToken font) =>
        pdf.Find(font, "CharProcs") is DictionaryToken ? [] : ["it has no drawings."];

    private static bool IsEmbedded(RuledPdf pdf, DictionaryToken? described) =>
        pdf.HasAny(described, "FontFile", "FontFile2", "FontFile3");
}
