using System.Text;
using PressEvents.Print.Finishing;

namespace PressEvents.Print.Tests.Finishing;

/// <summary>The rules of fonts, broken on purpose in the font of a document that has only one.</summary>
internal static class FontFaults
{
    public static IReadOnlyDictionary<string, Action<PdfFile>> All { get; } = new Dictionary<string, Action<PdfFile>>(StringComparer.Ordinal)
    {
        ["it is not embedded."] = file => Font(file, "FontDescriptor").Remove("FontFile2"),
        ["nothing says which characters its letters are."] = file => Font(file, "Font").Remove("ToUnicode"),
        ["is no character."] = file => Characters(file, "beginbf", "beginno"),
        ["is a character that is none."] = file => Characters(file, "> <00", "> <FEFF00"),
        ["it does not say which glyphs its codes are."] = file => Cid(file).Remove("CIDToGIDMap"),
        ["its codes are not those of its glyphs."] = file => Font(file, "Font")["Encoding"] = new PdfName("WinAnsiEncoding"),
        ["has another width in the font than in the document."] = file => Cid(file).Remove("W"),
        ["a letter is drawn that the font does not have (.notdef)."] = file => Letters(file, "0000"),
        ["glyph FFFF is not in the file."] = file => Letters(file, "FFFF"),
    };

    private static PdfDictionary Font(PdfFile file, string type) => Faults.Dictionaries(file).First(font => font.Has("Type", type) && !font.Has("Subtype", "CIDFontType2"));

    private static PdfDictionary Cid(PdfFile file) => Faults.Dictionaries(file).First(font => font.Has("Subtype", "CIDFontType2"));

    private static void Characters(PdfFile file, string before, string after) => Change(file.Dictionary(Font(file, "Font")["ToUnicode"]), before, after);

    private static void Letters(PdfFile file, string code) =>
        Change(file.Dictionary(file.Dictionary(file.Pages()[0])["Contents"]), "> Tj", $"{code}> Tj");

    private static void Change(PdfDictionary stream, string before, string after) =>
        stream.SetStream(PdfBytes.Deflate(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(PdfBytes.Inflate(stream.Stream!)).Replace(before, after, StringComparison.Ordinal))));
}
