using System.Globalization;

namespace PressEvents.Web.Features.Briefing.Documents;

/// <summary>The letters that stand for a name where there is no picture.</summary>
internal static class Monogram
{
    /// <summary>The first letter of the first and of the last word, as the name writes them; of a single word, its first.</summary>
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Letter).OfType<string>().ToList();
        return words.Count > 1 ? words[0] + words[^1] : words.FirstOrDefault() ?? "";
    }

    // A whole letter with its marks, and none of the quotes or brackets around it.
    private static string? Letter(string word)
    {
        var parts = StringInfo.GetTextElementEnumerator(word);
        while (parts.MoveNext())
        {
            var part = parts.GetTextElement();
            if (char.IsLetterOrDigit(part, 0))
            {
                return part;
            }
        }

        return null;
    }
}
