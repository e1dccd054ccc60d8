using System.Globalization;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Texts as packs print them.</summary>
internal static class PackText
{
    private const string NoBreak = "\u00A0";

    /// <summary>Null for nothing.</summary>
    public static string? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static string? Joined(string between, params string?[] texts) => Of(string.Join(between, texts.Select(Of).OfType<string>()));

    /// <summary>Plain lines, without those that are empty.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>31 December 2017.</summary>
    public static string? Day(DateOnly? day) => day?.ToString($"d'{NoBreak}'MMMM yyyy", PackWords.Language);

    public static string WeekDay(DateOnly day) => day.ToString($"dddd d'{NoBreak}'MMMM yyyy", PackWords.Language);

    public static string Clock(TimeOnly time) => time.ToString("HH':'mm", CultureInfo.InvariantCulture);
}
