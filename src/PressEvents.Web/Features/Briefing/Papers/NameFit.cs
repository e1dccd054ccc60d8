using System.Text;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>How large a name can be set on a card: the longer, the smaller, and never cut off.</summary>
public static class NameFit
{
    // As many letters of an alphabet as fill one line, two, three of the sizes that the style sheet sets.
    private static readonly (int Most, string Size)[] Sizes = [(13, "xl"), (30, "l"), (44, "m"), (64, "s"), (110, "xs")];

    public static string Of(string text) => Sizes.FirstOrDefault(size => Width(text) <= size.Most).Size ?? "xxs";

    // Signs of East Asia are as wide as two letters.
    private static int Width(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune) ? 2 : 1);

    private static bool IsWide(Rune rune) => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or >= 0x20000;
}
