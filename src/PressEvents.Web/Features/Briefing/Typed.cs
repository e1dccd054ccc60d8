using System.Globalization;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing;

/// <summary>Reads what was typed into a field, or says what is wrong with it.</summary>
internal static class Typed
{
    public static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.ReplaceLineEndings("\n").Trim();

    public static Invalid? TooLong(string field, string? typed, int most) =>
        Text(typed) is { } text && text.Length > most ? new Invalid(field, $"At most {most} characters fit; these are {text.Length}.") : null;

    /// <summary>An empty box is no date; anything else must be one.</summary>
    public static bool Date(string? typed, out DateOnly? date)
    {
        var isDate = DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        date = isDate ? parsed : null;
        return isDate || string.IsNullOrWhiteSpace(typed);
    }
}
