using System.Globalization;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>The one or two letters that stand for a name where there is no room for it; the whole name is always beside it.</summary>
public static class Initials
{
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => "",
            [var only] => IsLetterWord(only) ? First(only) : Start(only, 2),
            _ => First(words[0]) + First(words[^1]),
        };
    }

    private static string First(string word) => Start(word, 1);

    // Scripts without spaces put a whole name in one word: two of its signs tell more than one.
    private static bool IsLetterWord(string word) => char.IsUpper(word, 0) || char.IsLower(word, 0);

    private static string Start(string word, int signs)
    {
        var text = new StringInfo(word);
        return text.SubstringByTextElements(0, Math.Min(signs, text.LengthInTextElements));
    }
}
