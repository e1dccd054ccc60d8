using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>One step of drawing with what it is given.</summary>
internal sealed record Step(string Operator, IReadOnlyList<IToken> Operands);

/// <summary>What a page or a form draws, step by step.</summary>
internal static class PageDrawing
{
    public static IEnumerable<Step> OfPage(RuledPdf pdf, DictionaryToken page) =>
        Read([.. pdf.Many(page, "Contents").SelectMany(part => (byte[])[.. pdf.Decode(part), (byte)'\n'])]);

    public static IEnumerable<Step> Read(byte[] content)
    {
        var scanner = new CoreTokenScanner(new MemoryInputBytes(content), usePdfDocEncoding: false, StackDepthGuard.Infinite);
        var operands = new List<IToken>();
        while (scanner.MoveNext())
        {
            if (scanner.CurrentToken is not OperatorToken step)
            {
                operands.Add(scanner.CurrentToken);
                continue;
            }

            yield return new Step(step.Data, [.. operands]);
            operands.Clear();
        }
    }
}
