using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>Which fonts a document draws with, and which of their codes.</summary>
internal sealed class UsedFonts(RuledPdf pdf)
{
    private readonly Dictionary<DictionaryToken, SortedSet<int>> codes = new(ReferenceEqualityComparer.Instance);

    public static IReadOnlyDictionary<DictionaryToken, SortedSet<int>> Read(RuledPdf pdf)
    {
        var fonts = new UsedFonts(pdf);
        foreach (var (_, page) in pdf.Pages)
        {
            fonts.Follow(PageDrawing.OfPage(pdf, page), pdf.Dictionary(pdf.Find(page, "Resources")));
        }

        return fonts.codes;
    }

    private void Follow(IEnumerable<Step> steps, DictionaryToken? resources)
    {
        DictionaryToken? font = null;
        var saved = new Stack<DictionaryToken?>();
        foreach (var step in steps)
        {
            switch (step.Operator)
            {
                case "q":
                    saved.Push(font);
                    break;
                case "Q" when saved.Count > 0:
                    font = saved.Pop();
                    break;
                case "Tf":
                    font = Resource(resources, "Font", step.Operands[0]) as DictionaryToken;
                    break;
                case "Tj" or "'" or "\"":
                    Note(font, step.Operands[^1]);
                    break;
                case "TJ":
                    ((ArrayToken)step.Operands[0]).Data.ToList().ForEach(part => Note(font, part));
                    break;
                case "Do" when Resource(resources, "XObject", step.Operands[0]) is StreamToken form && pdf.Name(form.StreamDictionary, "Subtype") is "Form":
                    Follow(PageDrawing.Read(pdf.Decode(form)), pdf.Dictionary(pdf.Find(form.StreamDictionary, "Resources")));
                    break;
            }
        }
    }

    private IToken? Resource(DictionaryToken? resources, string kind, IToken name) =>
        pdf.Find(pdf.Dictionary(pdf.Find(resources, kind)), ((NameToken)name).Data);

    private void Note(DictionaryToken? font, IToken text)
    {
        byte[] bytes = text switch
        {
            HexToken hex => [.. hex.Bytes],
            StringToken literal => literal.GetBytes(),
            _ => [],
        };
        if (font is null || bytes.Length == 0)
        {
            return;
        }

        var isComposite = pdf.Name(font, "Subtype") is "Type0";
        var found = isComposite ? bytes.Chunk(2).Select(pair => (pair[0] << 8) | pair[^1]) : bytes.Select(value => (int)value);
        if (!codes.TryGetValue(font, out var known))
        {
            codes[font] = known = [];
        }

        known.UnionWith(found);
    }
}
