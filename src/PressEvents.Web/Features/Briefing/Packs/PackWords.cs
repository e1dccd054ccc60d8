using System.Globalization;
using Microsoft.Extensions.Localization;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>The words of the pack and of the pages around it, from <c>Resources/Pack.resx</c>.</summary>
internal sealed class PackWords(IStringLocalizerFactory localizers)
{
    /// <summary>What packs are written in, whatever the reader's browser or the server's machine asks for.</summary>
    public static readonly CultureInfo Language = CultureInfo.GetCultureInfo("en-GB");

    private readonly IStringLocalizer words = localizers.Create("Pack", typeof(PackWords).Assembly.GetName().Name!);

    public string this[string key] => Found(words[key]);

    public string this[string key, params object[] values] => Found(words[key, values]);

    /// <summary>Words something as packs do, whatever language the one who asks reads.</summary>
    public static T InPackLanguage<T>(Func<T> word)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language;
            return word();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    // A forgotten key must not reach paper as a key.
    private static string Found(LocalizedString word) => word.ResourceNotFound
        ? throw new InvalidOperationException($"Pack.resx has no “{word.Name}”.")
        : word.Value;
}
