using System.Text;

namespace PressEvents.Print.Finishing;

/// <summary>One step of a page's drawing: an operator, its last operand, and where the step begins and ends.</summary>
internal readonly record struct DrawingStep(string Operator, string LastOperand, int Start, int End);

/// <summary>Cuts the content of a page into drawing steps without understanding them.</summary>
internal sealed class ContentScanner(byte[] content)
{
    private int position;

    public IEnumerable<DrawingStep> Steps()
    {
        int? start = null;
        var (operandStart, operandEnd) = (0, 0);
        while (SkipSpace())
        {
            var tokenStart = position;
            start ??= tokenStart;
            if (SkipOperand())
            {
                (operandStart, operandEnd) = (tokenStart, position);
                continue;
            }

            SkipWord();
            yield return new DrawingStep(Text(tokenStart, position), Text(operandStart, operandEnd), start.Value, position);
            start = null;
            (operandStart, operandEnd) = (0, 0);
        }
    }

    private string Text(int start, int end) => Encoding.Latin1.GetString(content, start, end - start);

    private bool SkipSpace()
    {
        while (position < content.Length && PdfBytes.IsSpace(content[position]))
        {
            position++;
        }

        return position < content.Length;
    }

    private bool SkipOperand()
    {
        switch ((char)content[position])
        {
            case '(':
                SkipString();
                return true;
            case '<' when content[position + 1] == '<':
                SkipDictionary();
                return true;
            case '<':
                SkipHexString();
                return true;
            case '[' or ']':
                position++;
                return true;
            case '/' or '-' or '+' or '.' or (>= '0' and <= '9'):
                SkipWord();
                return true;
            default:
                return false;
        }
    }

    // The first byte may be the slash of a name.
    private void SkipWord()
    {
        position++;
        while (position < content.Length && PdfBytes.IsWord(content[position]))
        {
            position++;
        }
    }

    private void SkipHexString()
    {
        while (content[position] != '>')
        {
            position++;
        }

        position++;
    }

    private void SkipString() => PdfLiteral.Read(content, ref position);

    private void SkipDictionary()
    {
        var parser = new PdfParser(content) { Position = position };
        parser.ReadValue();
        position = parser.Position;
    }
}
