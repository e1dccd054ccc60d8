using System.Globalization;
using Microsoft.Extensions.Localization;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>The words of a guest's own file in their language, from Resources/GuestPages.resx.</summary>
internal sealed class FileWords(IStringLocalizerFactory localizers)
{
    private readonly IStringLocalizer words = localizers.Create("GuestPages", typeof(FileWords).Assembly.GetName().Name!);

    public string this[string key, params object[] arguments] => arguments.Length == 0 ? words[key].Value : words[key, [.. arguments.Select(Isolation.Of)]].Value;

    /// <summary>The form of a sentence that goes with this number, which is its first value.</summary>
    public string Count(string key, int number, params object[] more) =>
        this[$"{key}_{Plurals.CategoryOf(CultureInfo.CurrentUICulture, number)}", [number, .. more]];
}
