using System.Text;

namespace PressEvents.Print.Finishing;

/// <summary>Reads values from the bytes of a PDF. Anything unexpected throws: the caller then leaves the file alone.</summary>
internal sealed class PdfParser(byte[] bytes)
{
    private const int DeepestNesting = 64;

    private int position;
    private int depth;

    public int Position
    {
        get => position;
        set => position = value;
    }

    private byte Current => bytes[position];

    public PdfValue ReadValue()
    {
        SkipSpace();
        return (char)Current switch
        {
            '<' when bytes[Position + 1] == '<' => Nested(ReadDictionary),
            '<' => ReadHexString(),
            '(' => PdfLiteral.Read(bytes, ref position),
            '[' => Nested(ReadArray),
            '/' => ReadName(),
            _ => ReadTokenOrReference(),
        };
    }

    public int ReadInt() => ReadToken().ToInt();

    public void Expect(ReadOnlySpan<byte> keyword)
    {
        SkipSpace();
        if (!StartsWith(keyword))
        {
            throw new FormatException($"No “{Encoding.Latin1.GetString(keyword)}” at byte {Position}.");
        }

        Position += keyword.Length;
    }

    public bool StartsWith(ReadOnlySpan<byte> keyword)
    {
        SkipSpace();
        return bytes.AsSpan(Position).StartsWith(keyword);
    }

    private PdfDictionary ReadDictionary()
    {
        Expect("<<"u8);
        var dictionary = new PdfDictionary();
        while (!StartsWith(">>"u8))
        {
            dictionary[ReadName().Text] = ReadValue();
        }

        Expect(">>"u8);
        return dictionary;
    }

    private PdfArray ReadArray()
    {
        Expect("["u8);
        var items = new List<PdfValue>();
        while (!StartsWith("]"u8))
        {
            items.Add(ReadValue());
        }

        Expect("]"u8);
        return new PdfArray(items);
    }

    private PdfString ReadHexString()
    {
        Expect("<"u8);
        var digits = ReadWord();
        Expect(">"u8);
        return new PdfString(Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0"));
    }

    private PdfName ReadName()
    {
        Expect("/"u8);
        return new PdfName(ReadWord());
    }

    private PdfToken ReadToken()
    {
        SkipSpace();
        var word = ReadWord();
        return word.Length > 0 ? new PdfToken(word) : throw new FormatException($"No value at byte {Position}.");
    }

    // "12 0 R" is a reference and "12 0" are two numbers, so a number is known only by what follows it.
    private PdfValue ReadTokenOrReference()
    {
        var token = ReadToken();
        var afterToken = Position;
        if (token.Text.All(char.IsAsciiDigit) && ReadWordAfterSpace().All(char.IsAsciiDigit) && ReadWordAfterSpace() is "R")
        {
            return new PdfReference(token.ToInt());
        }

        Position = afterToken;
        return token;
    }

    private string ReadWordAfterSpace()
    {
        SkipSpace();
        return ReadWord();
    }

    private string ReadWord()
    {
        var start = Position;
        while (Position < bytes.Length && PdfBytes.IsWord(Current))
        {
            Position++;
        }

        return Encoding.Latin1.GetString(bytes, start, Position - start);
    }

    private void SkipSpace()
    {
        while (Position < bytes.Length && PdfBytes.IsSpace(Current))
        {
            Position++;
        }
    }

    private PdfValue Nested(Func<PdfValue> read)
    {
        if (++depth > DeepestNesting)
        {
            throw new FormatException("Nested too deeply.");
        }

        var value = read();
        depth--;
        return value;
    }
}
