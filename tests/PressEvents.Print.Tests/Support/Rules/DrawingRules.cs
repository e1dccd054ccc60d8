using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>Colours, pictures, transparency and sizes: PDF/A-2 6.1.13, 6.2.4 to 6.2.10.</summary>
internal static class DrawingRules
{
    private const double SmallestPage = 3;
    private const double LargestPage = 14400;

    private static readonly string[] BlendModes =
    [
        "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn",
        "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity",
    ];

    private static readonly string[] Operators =
    [
        "q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i", "gs", "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n",
        "W", "W*", "BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", "\"", "CS", "cs", "SC", "SCN", "sc", "scn",
        "G", "g", "RG", "rg", "sh", "Do", "MP", "DP", "BMC", "BDC", "EMC",
    ];

    public static IEnumerable<string> Broken(RuledPdf pdf) =>
        pdf.Pages.SelectMany(page => Page(pdf, page.Page)).Concat(pdf.Objects.SelectMany(value => Value(pdf, value))).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Page(RuledPdf pdf, DictionaryToken page)
    {
        // DeviceCMYK (K, k) would need another output intent, and Chromium draws no inline images (BI).
        foreach (var step in PageDrawing.OfPage(pdf, page).Select(step => step.Operator).Distinct(StringComparer.Ordinal).Except(Operators, StringComparer.Ordinal))
        {
            yield return $"A page is drawn with “{step}”, which is not allowed or not known here.";
        }

        var box = pdf.Many(page, "MediaBox").Select(side => ((NumericToken)pdf.Follow(side)!).Double).ToList();
        if (box.Count != 4 || new[] { box[2] - box[0], box[3] - box[1] }.Any(side => side is < SmallestPage or > LargestPage))
        {
            yield return "A page is too large, too small or has no size.";
        }

        var group = pdf.Dictionary(pdf.Find(page, "Group"));
        if (group is not null && pdf.Name(group, "CS") is "DeviceCMYK")
        {
            yield return "A page blends in the colours of ink.";
        }
    }

    private static IEnumerable<string> Value(RuledPdf pdf, IToken value)
    {
        var dictionary = pdf.Dictionary(value);
        if (dictionary is null)
        {
            yield break;
        }

        if (pdf.HasAny(dictionary, "TR", "HTP") && pdf.Name(dictionary, "Type") is not "StructElem")
        {
            yield return "A state of drawing has a transfer curve or a halftone.";
        }

        foreach (var mode in pdf.Many(dictionary, "BM").Select(pdf.Follow).OfType<NameToken>().Where(mode => !BlendModes.Contains(mode.Data, StringComparer.Ordinal)))
        {
            yield return $"There is no way of blending called {mode.Data}.";
        }

        foreach (var fault in pdf.Name(dictionary, "Subtype") switch { "Image" => Picture(pdf, dictionary), "Form" => Form(pdf, dictionary), "PS" => ["There is PostScript."], _ => [] })
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Picture(RuledPdf pdf, DictionaryToken picture)
    {
        if (pdf.Find(picture, "Interpolate") is BooleanToken { Data: true })
        {
            yield return "A picture asks to be smoothed.";
        }

        if (pdf.HasAny(picture, "Alternates", "OPI"))
        {
            yield return "A picture has another in its place.";
        }

        if (pdf.Name(picture, "ColorSpace") is "DeviceCMYK")
        {
            yield return "A picture has the colours of ink.";
        }
    }

    private static IEnumerable<string> Form(RuledPdf pdf, DictionaryToken form) =>
        pdf.HasAny(form, "OPI", "PS", "Ref") ? ["A form stands for something outside the file."] : [];
}
