using System.Text;

namespace PressEvents.Print.Finishing;

/// <summary>A place in the bytes of a PDF, and the few steps that are taken from there.</summary>
internal sealed class PdfCursor(byte[] bytes)
{
    private int position;

    public int Position
    {
        get => position;
        set => position = value;
    }

    public byte Current => bytes[position];

    public byte Next => bytes[position + 1];

    public bool StartsWith(ReadOnlySpan<byte> keyword)
    {
        SkipSpace();
        return bytes.AsSpan(position).StartsWith(keyword);
    }

    public void Expect(ReadOnlySpan<byte> keyword)
    {
        if (!StartsWith(keyword))
        {
            throw new FormatException($"No “{Encoding.Latin1.GetString(keyword)}” at byte {position}.");
        }

        position += keyword.Length;
    }

    /// <summary>The next word; empty if something else follows.</summary>
    public string ReadWord()
    {
        SkipSpace();
        var start = position;
        while (position < bytes.Length && PdfBytes.IsWord(Current))
        {
            position++;
        }

        return Encoding.Latin1.GetString(bytes, start, position - start);
    }

    public PdfString ReadLiteral() => PdfLiteral.Read(bytes, ref position);

    public void SkipSpace()
    {
        while (position < bytes.Length && PdfBytes.IsSpace(Current))
        {
            position++;
        }
    }
}
