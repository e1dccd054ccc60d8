using System.Globalization;
using System.Security.Cryptography;

namespace PressEvents.Print.Finishing;

/// <summary>Writes a PDF back. The same objects give the same bytes: even the file's id is made from them.</summary>
internal sealed class PdfFileWriter : IDisposable
{
    private const int IdLength = 16;

    private readonly MemoryStream output = new();
    private readonly Dictionary<int, long> offsets = [];

    private PdfFileWriter()
    {
    }

    public static byte[] Write(PdfFile file)
    {
        using var writer = new PdfFileWriter();
        writer.Write("%PDF-1.7\n%\u00D3\u00EB\u00E9\u00E1\n");
        foreach (var (number, value) in file.Objects)
        {
            writer.WriteObject(number, value);
        }

        writer.WriteEnd(file);
        return writer.output.ToArray();
    }

    public void Dispose() => output.Dispose();

    private void WriteObject(int number, PdfValue value)
    {
        offsets[number] = output.Position;
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
        PdfValueWriter.Write(output, value);
        if (value is PdfDictionary { Stream: { } stream })
        {
            Write("\nstream\n");
            output.Write(stream);
            Write("\nendstream");
        }

        Write("\nendobj\n");
    }

    private void WriteEnd(PdfFile file)
    {
        var id = Convert.ToHexString(SHA256.HashData(output.GetBuffer().AsSpan(0, (int)output.Length)).AsSpan(0, IdLength));
        var table = output.Position;
        var size = file.Objects.Keys.Max() + 1;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f \n"));
        for (var number = 1; number < size; number++)
        {
            Write(offsets.TryGetValue(number, out var offset)
                ? string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")
                : "0000000000 65535 f \n");
        }

        Write(string.Create(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {size} /Root {file.Root.Number} 0 R /Info {file.Info.Number} 0 R /ID [<{id}> <{id}>]>>\nstartxref\n{table}\n%%EOF\n"));
    }

    private void Write(string text) => PdfValueWriter.Write(output, text);
}
