using PressEvents.Domain.Briefing;

namespace PressEvents.Web.Features.Briefing;

/// <summary>How sizes of paper are spelled in addresses, on the command line and in style sheets.</summary>
internal static class PaperSizes
{
    /// <summary>A4 for everything that is not <c>letter</c>.</summary>
    public static PaperSize Read(string? word) => string.Equals(word, "letter", StringComparison.OrdinalIgnoreCase) ? PaperSize.Letter : PaperSize.A4;

    public static string Word(PaperSize size) => size switch
    {
        PaperSize.A4 => "a4",
        PaperSize.Letter => "letter",
    };

    /// <summary>The value of CSS’s <c>size</c>.</summary>
    public static string Css(PaperSize size) => size switch
    {
        PaperSize.A4 => "A4",
        PaperSize.Letter => "letter",
    };
}
