using System.Globalization;
using System.Text;

namespace PressEvents.Print.Documents;

/// <summary>Puts what people typed into style sheets, such as the margin boxes of <c>@page</c>.</summary>
public static class CssText
{
    private const int FirstBeyondControls = 0xA0;

    /// <summary>The text as a CSS string with its quotes. No text can end the string, the rule or the style element.</summary>
    public static string Quote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value >= FirstBeyondControls || rune.Value is ' ' || Rune.IsLetterOrDigit(rune))
            {
                quoted.Append(rune.ToString());
            }
            else
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
            }
        }

        return quoted.Append('"').ToString();
    }
}
