using System.Buffers;

namespace PressEvents.Web.Platform;

/// <summary>File names from titles and names, as people write them, less what some system cannot have in a name.</summary>
internal static class FileNames
{
    private const int LongestStem = 120;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\/:*?\"<>|");

    /// <summary>The name of a file with this title and ending, as in “pdf”.</summary>
    public static string Of(string title, string ending) => $"{Stem(title)}.{ending}";

    /// <summary>The name without its ending.</summary>
    public static string Stem(string title)
    {
        var kept = string.Concat(title.Where(c => !char.IsControl(c)).Select(c => Forbidden.Contains(c) ? '-' : c)).Trim(' ', '.');
        var cut = kept.Length <= LongestStem ? kept : kept[..LongestStem];
        return char.IsHighSurrogate(cut.LastOrDefault()) ? cut[..^1] : cut;
    }
}
