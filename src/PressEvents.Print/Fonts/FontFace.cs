using System.Globalization;
using System.Text;

namespace PressEvents.Print.Fonts;

/// <summary>One file of a font, with the characters it is for: an entry of <c>fonts/fonts.json</c>.</summary>
/// <param name="File">The path below the fonts' folder.</param>
/// <param name="Weight">A weight, or two for a variable font.</param>
/// <param name="Fallback">Serves only characters that no other family in the document has.</param>
/// <param name="Media"><c>screen</c>, <c>print</c> or <c>all</c>.</param>
public sealed record FontFace(
    string Family, string File, string Style, string Weight, bool Fallback, string Media, string UnicodeRange)
{
    private readonly IReadOnlyList<(int First, int Last)> ranges = [.. UnicodeRange.Split(',').Select(ReadRange)];

    public bool IsForScreen => Media is "screen" or "all";

    public bool IsForPrint => Media is "print" or "all";

    public bool Claims(Rune rune) => ranges.Any(range => range.First <= rune.Value && rune.Value <= range.Last);

    /// <summary>The <c>@font-face</c> rule, with the file to be found at <paramref name="address"/>.</summary>
    public string ToCss(string address, string display) => $$"""
        @font-face {
          font-family: "{{Family}}";
          font-style: {{Style}};
          font-weight: {{Weight}};
          font-display: {{display}};
          src: url("{{address}}") format("woff2");
          unicode-range: {{UnicodeRange}};
        }
        """;

    private static (int First, int Last) ReadRange(string range)
    {
        var ends = range.Trim()[2..].Split('-');
        return (Hex(ends[0]), Hex(ends[^1]));
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
