namespace PressEvents.Print.Finishing;

/// <summary>Reads values from the bytes of a PDF. Anything unexpected throws: the caller then leaves the file alone.</summary>
internal sealed class PdfParser(byte[] bytes)
{
    private const int DeepestNesting = 64;

    private readonly PdfCursor cursor = new(bytes);
    private int depth;

    public int Position
    {
        get => cursor.Position;
        set => cursor.Position = value;
    }

    public PdfValue ReadValue()
    {
        cursor.SkipSpace();
        return (char)cursor.Current switch
        {
            '<' when cursor.Next == '<' => Nested(ReadDictionary),
            '<' => ReadHexString(),
            '(' => cursor.ReadLiteral(),
            '[' => Nested(ReadArray),
            '/' => ReadName(),
            _ => ReadTokenOrReference(),
        };
    }

    public int ReadInt() => ReadToken().ToInt();

    public void Expect(ReadOnlySpan<byte> keyword) => cursor.Expect(keyword);

    public bool StartsWith(ReadOnlySpan<byte> keyword) => cursor.StartsWith(keyword);

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
        var digits = cursor.ReadWord();
        Expect(">"u8);
        return new PdfString(Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0"));
    }

    private PdfName ReadName()
    {
        Expect("/"u8);
        return new PdfName(cursor.ReadWord());
    }

    private PdfToken ReadToken()
    {
        var word = cursor.ReadWord();
        return word.Length > 0 ? new PdfToken(word) : throw new FormatException($"No value at byte {Position}.");
    }

    // "12 0 R" is a reference and "12 0" are two numbers, so a number is known only by what follows it.
    private PdfValue ReadTokenOrReference()
    {
        var token = ReadToken();
        var afterToken = Position;
        if (token.Text.All(char.IsAsciiDigit) && cursor.ReadWord().All(char.IsAsciiDigit) && cursor.ReadWord() is "R")
        {
            return new PdfReference(token.ToInt());
        }

        Position = afterToken;
        return token;
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
