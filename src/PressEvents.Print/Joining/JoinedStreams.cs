using System.Text;
using PressEvents.Print.Finishing;

namespace PressEvents.Print.Joining;

/// <summary>The few steps of drawing that stand around the content of every joined page, once in the file.</summary>
internal sealed record JoinedStreams(PdfReference Save, PdfReference RestoreAndDrawOwn)
{
    // Chromium's own names are a letter and a number.
    public const string OwnContent = "Own";

    public static JoinedStreams AddTo(PdfFile file) => new(Add(file, "q\n"u8), Add(file, Encoding.ASCII.GetBytes($"\nQ\n/{OwnContent} Do\n")));

    private static PdfReference Add(PdfFile file, ReadOnlySpan<byte> drawing)
    {
        var stream = new PdfDictionary();
        stream.SetStream(drawing.ToArray());
        return file.Add(stream);
    }
}
