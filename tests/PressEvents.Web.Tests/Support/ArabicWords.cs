using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Tests.Support;

/// <summary>
/// A language that runs from right to left, for tests only: it proves that the page can be read so. It is not offered to
/// guests, because nobody who speaks it has read all that they would be shown. What it lacks is English.
/// </summary>
public static class ArabicWords
{
    private static readonly Dictionary<string, string> Set = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Support", "Words", "GuestPages.ar.xml"))
        .Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    public static GuestLanguage Language { get; } = new("ar", "العربية", Culture());

    /// <summary>Offers it beside the languages of the product.</summary>
    public static void SpeakArabicToo(this IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
    {
        services.Replace(ServiceDescriptor.Singleton(new GuestLanguages([.. GuestLanguages.Translated.Offered, Language])));
        services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory>(provider => new Factory(ActivatorUtilities.CreateInstance<ResourceManagerStringLocalizerFactory>(provider))));
    });

    private static CultureInfo Culture()
    {
        var culture = new CultureInfo("ar");
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        return CultureInfo.ReadOnly(culture);
    }

    private sealed class Factory(IStringLocalizerFactory inner) : IStringLocalizerFactory
    {
        public IStringLocalizer Create(Type resourceSource) => inner.Create(resourceSource);

        public IStringLocalizer Create(string baseName, string location) => new Words(inner.Create(baseName, location));
    }

    private sealed class Words(IStringLocalizer inner) : IStringLocalizer
    {
        public LocalizedString this[string name] => Arabic(name) is { } found ? new LocalizedString(name, found) : inner[name];

        public LocalizedString this[string name, params object[] arguments] =>
            Arabic(name) is { } found ? new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, found, arguments)) : inner[name, arguments];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);

        private static string? Arabic(string name) =>
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "ar" ? Set.GetValueOrDefault(name) : null;
    }
}
