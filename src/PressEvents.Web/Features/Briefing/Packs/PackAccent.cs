using System.Globalization;
using System.Text.RegularExpressions;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>An event may bring its own colour; paper takes it only where text in it can be read.</summary>
internal static partial class PackAccent
{
    private const double EnoughContrast = 4.5;

    /// <summary>The colour as <c>#RRGGBB</c>, or null where it is none or too pale for white paper.</summary>
    public static string? OnPaper(string? accent) =>
        accent is not null && Shape().IsMatch(accent) && 1.05 / (Luminance(accent) + 0.05) >= EnoughContrast ? accent.ToUpperInvariant() : null;

    // WCAG 2: relative luminance of an sRGB colour.
    private static double Luminance(string colour) =>
        (0.2126 * Linear(colour[1..3])) + (0.7152 * Linear(colour[3..5])) + (0.0722 * Linear(colour[5..7]));

    private static double Linear(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Shape();
}
