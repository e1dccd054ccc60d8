namespace PressEvents.Print.Finishing;

/// <summary>Reads the plain files with a table of objects that Chromium, and our own writer, make.</summary>
internal sealed class PdfFileReader
{
    private readonly byte[] bytes;
    private readonly PdfParser parser;
    private readonly Dictionary<int, int> offsets = [];

    private PdfFileReader(byte[] bytes)
    {
        this.bytes = bytes;
        parser = new PdfParser(bytes);
    }

    public static PdfFile Read(byte[] bytes) => new PdfFileReader(bytes).Read();

    private PdfFile Read()
    {
        parser.Position = bytes.AsSpan().LastIndexOf("startxref"u8);
        parser.Expect("startxref"u8);
        parser.Position = parser.ReadInt();
        ReadTable();
        parser.Expect("trailer"u8);
        var trailer = (PdfDictionary)parser.ReadValue();

        var objects = new SortedDictionary<int, PdfValue>();
        foreach (var number in offsets.Keys)
        {
            objects[number] = ReadObject(number);
        }

        return new PdfFile(objects, (PdfReference)trailer["Root"], (PdfReference)trailer["Info"]);
    }

    private void ReadTable()
    {
        parser.Expect("xref"u8);
        while (!parser.StartsWith("trailer"u8))
        {
            var first = parser.ReadInt();
            var count = parser.ReadInt();
            for (var number = first; number < first + count; number++)
            {
                ReadEntry(number);
            }
        }
    }

    private void ReadEntry(int number)
    {
        var offset = parser.ReadInt();
        parser.ReadInt();
        var isUsed = parser.StartsWith("n"u8);
        parser.Position++;
        if (isUsed)
        {
            offsets[number] = offset;
        }
    }

    private PdfValue ReadObject(int number)
    {
        parser.Position = offsets[number];
        if (parser.ReadInt() != number)
        {
            throw new FormatException($"Object {number} is not where the table says.");
        }

        parser.ReadInt();
        parser.Expect("obj"u8);
        var value = parser.ReadValue();
        if (value is PdfDictionary dictionary && parser.StartsWith("stream"u8))
        {
            ReadStream(dictionary);
        }

        return value;
    }

    private void ReadStream(PdfDictionary dictionary)
    {
        parser.Expect("stream"u8);
        var start = parser.Position + (bytes[parser.Position] == '\r' ? 2 : 1);
        var length = dictionary["Length"] is PdfReference reference ? (PdfToken)ReadObject(reference.Number) : (PdfToken)dictionary["Length"];
        dictionary.SetStream(bytes[start..(start + length.ToInt())]);
    }
}
