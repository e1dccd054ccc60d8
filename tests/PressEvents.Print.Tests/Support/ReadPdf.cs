using UglyToad.PdfPig;

namespace PressEvents.Print.Tests.Support;

/// <summary>Looks into a PDF with somebody else's eyes.</summary>
internal static class ReadPdf
{
    public static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().Select(page => page.Text));
    }
}
