using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>How wide the document says the letters of a font are: <c>[ first [width …] first last width … ]</c>.</summary>
internal sealed class SaidWidths
{
    private readonly Dictionary<int, double> widths = [];
    private readonly double otherwise;

    public SaidWidths(RuledPdf pdf, DictionaryToken font)
    {
        otherwise = (pdf.Find(font, "DW") as NumericToken)?.Double ?? 1000;
        var said = new Queue<IToken>(pdf.Many(font, "W").Select(value => pdf.Follow(value)!));
        while (said.TryDequeue(out var first))
        {
            var code = ((NumericToken)first).Int;
            switch (said.Dequeue())
            {
                case ArrayToken listed:
                    listed.Data.ToList().ForEach(width => widths[code++] = ((NumericToken)width).Double);
                    break;
                case NumericToken last:
                    var shared = ((NumericToken)said.Dequeue()).Double;
                    Enumerable.Range(code, last.Int - code + 1).ToList().ForEach(each => widths[each] = shared);
                    break;
            }
        }
    }

    public double Of(int code) => widths.GetValueOrDefault(code, otherwise);
}
