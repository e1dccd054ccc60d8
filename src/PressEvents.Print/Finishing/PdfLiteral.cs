namespace PressEvents.Print.Finishing;

/// <summary>Reads a string in round brackets, with its escapes.</summary>
internal static class PdfLiteral
{
    public static PdfString Read(byte[] bytes, ref int position)
    {
        var text = new List<byte>();
        var open = 0;
        do
        {
            var value = bytes[position++];
            switch ((char)value)
            {
                case '\\':
                    text.Add(ReadEscape(bytes, ref position));
                    continue;
                case '(' when open++ == 0:
                case ')' when --open == 0:
                    continue;
            }

            text.Add(value);
        }
        while (open > 0);

        return new PdfString([.. text]);
    }

    private static byte ReadEscape(byte[] bytes, ref int position)
    {
        var value = bytes[position++];
        return (char)value switch
        {
            'n' => (byte)'\n',
            'r' => (byte)'\r',
            't' => (byte)'\t',
            'b' => (byte)'\b',
            'f' => (byte)'\f',
            >= '0' and <= '7' => ReadOctal(value, bytes, ref position),
            _ => value,
        };
    }

    private static byte ReadOctal(byte first, byte[] bytes, ref int position)
    {
        var code = first - '0';
        for (var digits = 1; digits < 3 && bytes[position] is >= (byte)'0' and <= (byte)'7'; digits++)
        {
            code = (code * 8) + bytes[position++] - '0';
        }

        return (byte)code;
    }
}
