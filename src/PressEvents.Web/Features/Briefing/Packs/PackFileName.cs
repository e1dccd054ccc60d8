using System.Buffers;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>File names from titles and names, as people write them, less what some system cannot have in a name.</summary>
internal static class PackFileName
{
    private const int LongestStem = 120;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\/:*?\"<>|");

    public static string Of(string title) => $"{Stem(title)}.pdf";

    /// <summary>The name without its ending.</summary>
    public static string Stem(string title)
    {
        var kept = string.Concat(title.Where(c => !char.IsControl(c)).Select(c => Forbidden.Contains(c) ? '-' : c)).Trim(' ', '.');
        var cut = kept.Length <= LongestStem ? kept : kept[..LongestStem];
        return char.IsHighSurrogate(cut.LastOrDefault()) ? cut[..^1] : cut;
    }
}
