using System.Buffers;
using System.Globalization;
using System.Text;

namespace PressEvents.Print.Finishing;

/// <summary>Writes the values that a PDF is made of, each in one way only.</summary>
internal static class PdfValueWriter
{
    public static void Write(Stream output, PdfValue value)
    {
        switch (value)
        {
            case PdfName name:
                Write(output, "/");
                Write(output, name.Text);
                break;
            case PdfReference reference:
                Write(output, string.Create(CultureInfo.InvariantCulture, $"{reference.Number} 0 R"));
                break;
            case PdfToken token:
                Write(output, token.Text);
                break;
            case PdfString text:
                Write(output, "<");
                Write(output, Convert.ToHexString(text.Bytes));
                Write(output, ">");
                break;
            case PdfArray array:
                WriteArray(output, array);
                break;
            case PdfDictionary dictionary:
                WriteDictionary(output, dictionary);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "No way to write this kind of value.");
        }
    }

    /// <summary>Text that stands in the file as it is, a byte for each letter.</summary>
    public static void Write(Stream output, string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(text.Length);
        output.Write(bytes, 0, Encoding.Latin1.GetBytes(text, bytes));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private static void WriteArray(Stream output, PdfArray array)
    {
        Write(output, "[");
        foreach (var item in array.Items)
        {
            Write(output, item);
            Write(output, " ");
        }

        Write(output, "]");
    }

    private static void WriteDictionary(Stream output, PdfDictionary dictionary)
    {
        Write(output, "<<");
        foreach (var (key, value) in dictionary.Entries)
        {
            Write(output, "/");
            Write(output, key);
            Write(output, " ");
            Write(output, value);
            Write(output, "\n");
        }

        Write(output, ">>");
    }
}
