using System.Globalization;

namespace PressEvents.Web.Platform.Languages;

/// <summary>Keeps a name that is written in the other direction from upsetting the order of the sentence it stands in.</summary>
public static class Isolation
{
    private const char Begin = '\u2068';    // first strong isolate
    private const char End = '\u2069';

    /// <summary>The value as it is put into a sentence of the language that is spoken now.</summary>
    public static object Of(object value) =>
        value is string text && RunsTheOtherWay(text) ? $"{Begin}{text}{End}" : value;

    private static bool RunsTheOtherWay(string text) => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft
        ? text.Any(c => char.IsLetter(c) && !IsRightToLeft(c))
        : text.Any(IsRightToLeft);

    // Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
    private static bool IsRightToLeft(char c) => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
}
