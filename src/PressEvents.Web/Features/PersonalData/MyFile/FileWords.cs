using Microsoft.Extensions.Localization;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>The words of a guest's own file in their language, from Resources/GuestPages.resx.</summary>
internal sealed class FileWords(IStringLocalizerFactory localizers)
{
    private readonly IStringLocalizer words = localizers.Create("GuestPages", typeof(FileWords).Assembly.GetName().Name!);

    public string this[string key, params object[] arguments] => arguments.Length == 0 ? words[key].Value : words[key, [.. arguments.Select(Isolation.Of)]].Value;
}
