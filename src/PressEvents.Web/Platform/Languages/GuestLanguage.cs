using System.Globalization;

namespace PressEvents.Web.Platform.Languages;

/// <summary>A language that guests read: its BCP 47 tag, its own name for itself, and the culture its dates follow.</summary>
public sealed record GuestLanguage(string Tag, string Name, CultureInfo Culture)
{
    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>What <paramref name="words"/> says in this language, whatever is spoken around it.</summary>
    public T Say<T>(Func<T> words)
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            Speak();
            return words();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }

    /// <summary>From here on, until the method that calls this returns to its own caller.</summary>
    public void Speak() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture;
}
