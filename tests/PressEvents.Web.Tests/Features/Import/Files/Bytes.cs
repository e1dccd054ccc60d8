using System.Text;

namespace PressEvents.Web.Tests.Features.Import.Files;

/// <summary>Texts as other programs write them.</summary>
internal static class Bytes
{
    static Bytes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] Windows(string text) => Encoding.GetEncoding(1252).GetBytes(Lines(text));

    /// <summary>As Excel saves “Unicode Text”: UTF-16 with its mark, divided by tabs.</summary>
    public static byte[] Wide(string text) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Lines(text))];

    private static string Lines(string text) => text.ReplaceLineEndings("\r\n");
}
