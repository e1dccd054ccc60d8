using System.Globalization;
using System.Runtime.InteropServices;

namespace PressEvents.Web.Platform.Look;

/// <summary>
/// The colour an event sets for itself, made legible: darkened for light paper and lightened for dark paper until text in it,
/// and text on it, can be read.
/// </summary>
public static class Accent
{
    // 4.5 is what text needs (WCAG 1.4.3), against the darkest of the light and the lightest of the dark surfaces.
    private const double Needed = 4.5;
    private static readonly Colour LightWash = Colour.Parse("#F4EFE6")!.Value;
    private static readonly Colour DarkWash = Colour.Parse("#26221E")!.Value;
    private static readonly Colour Black = new(0, 0, 0);
    private static readonly Colour White = new(255, 255, 255);

    /// <summary>The style sheet that sets the event's accent in light and dark; empty for what is no colour.</summary>
    public static string StyleSheet(string? accent)
    {
        if (Colour.Parse(accent) is not { } colour)
        {
            return "";
        }

        var (light, dark) = (Towards(Black, colour, LightWash), Towards(White, colour, DarkWash));
        return $":root{{--accent:{light};--on-accent:#FFFFFF}}@media screen and (prefers-color-scheme:dark){{:root{{--accent:{dark};--on-accent:#14110F}}}}";
    }

    private static Colour Towards(Colour end, Colour start, Colour surface)
    {
        for (var step = 0; step <= 20; step++)
        {
            var mixed = start.Mix(end, step / 20.0);
            if (Colour.Contrast(mixed, surface) >= Needed)
            {
                return mixed;
            }
        }

        return end;
    }

    /// <summary>An sRGB colour.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Colour(byte Red, byte Green, byte Blue)
    {
        /// <summary>#RGB or #RRGGBB; null for anything else.</summary>
        public static Colour? Parse(string? text)
        {
            var digits = text is ['#', .. var rest] ? rest : "";
            digits = digits.Length == 3 ? string.Concat(digits.Select(digit => new string(digit, 2))) : digits;
            return digits.Length == 6 && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
                : null;
        }

        public static double Contrast(Colour one, Colour other)
        {
            var (a, b) = (one.Luminance(), other.Luminance());
            return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
        }

        public Colour Mix(Colour other, double share) =>
            new(Between(Red, other.Red, share), Between(Green, other.Green, share), Between(Blue, other.Blue, share));

        public override string ToString() => $"#{Red:X2}{Green:X2}{Blue:X2}";

        private static byte Between(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

        private static double Linear(byte channel)
        {
            var part = channel / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        private double Luminance() => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));
    }
}
