namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>Breaks a name into lines, for drawings, which wrap nothing by themselves.</summary>
public static class BrokenLines
{
    public static IReadOnlyList<string> Of(string text, int most)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, most)))
        {
            if (lines[^1].Length == 0 || lines[^1].Length + 1 + word.Length <= most)
            {
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    // A word longer than a line is broken between its letters, marks and all.
    private static IEnumerable<string> Pieces(string word, int most)
    {
        var starts = System.Globalization.StringInfo.ParseCombiningCharacters(word);
        for (var first = 0; first < starts.Length; first += most)
        {
            var end = first + most < starts.Length ? starts[first + most] : word.Length;
            yield return word[starts[first]..end];
        }
    }
}
