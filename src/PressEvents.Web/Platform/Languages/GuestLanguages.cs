using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace PressEvents.Web.Platform.Languages;

/// <summary>The languages that guests are served in, and which of them one reader gets.</summary>
public sealed class GuestLanguages(params IReadOnlyList<GuestLanguage> offered)
{
    /// <summary>Which language a reader chose: in an address, and in a form that was opened at such an address.</summary>
    public const string ChosenField = "lang";

    /// <summary>Which language a form was read in.</summary>
    public const string ReadInField = "language";

    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>Those with a complete set of words; a test keeps it complete.</summary>
    public static GuestLanguages Translated { get; } = new(
        new GuestLanguage("en", "English", CultureInfo.GetCultureInfo("en-GB")),
        new GuestLanguage("fr", "Français", CultureInfo.GetCultureInfo("fr-FR")),
        new GuestLanguage("de", "Deutsch", CultureInfo.GetCultureInfo("de-DE")),
        new GuestLanguage("es", "Español", CultureInfo.GetCultureInfo("es-ES")));

    public IReadOnlyList<GuestLanguage> Offered => offered;

    /// <summary>What is spoken where nothing else is known.</summary>
    public GuestLanguage Default => offered[0];

    /// <summary>The language that is spoken just now.</summary>
    public GuestLanguage Current => offered.FirstOrDefault(language => language.Culture.Equals(CultureInfo.CurrentUICulture)) ?? Default;

    /// <summary>The language with this tag, or of which it is a variant; null for one that is not offered.</summary>
    public GuestLanguage? Find(string? tag) =>
        tag is null ? null : offered.FirstOrDefault(language => string.Equals(language.Tag, tag.Split('-')[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>The same, or what is spoken where nothing else is known.</summary>
    public GuestLanguage Of(string? tag) => Find(tag) ?? Default;

    /// <summary>The first we have of a list such as <c>vi, fr-CA; en</c>.</summary>
    public GuestLanguage? FirstOf(string? tags) =>
        Read(null, tags).FirstOrDefault();

    /// <summary>What somebody is written to in: as they answered, else the first they are known to speak.</summary>
    public GuestLanguage ForMail(string? answeredIn, string? spoken) => Read(answeredIn, spoken).FirstOrDefault() ?? Default;

    /// <summary>
    /// In which of the languages something was written in somebody reads it: the first of theirs, else the first in the
    /// product's own order. One at least must be among those offered.
    /// </summary>
    public GuestLanguage OneOf(IReadOnlyCollection<GuestLanguage> written, string? answeredIn, string? spoken) =>
        Read(answeredIn, spoken).Concat(offered).First(written.Contains);

    private IEnumerable<GuestLanguage> Read(string? answeredIn, string? spoken) =>
        (spoken?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) ?? []).Prepend(answeredIn).Select(Find).OfType<GuestLanguage>();

    /// <summary>
    /// What somebody reads a page in: as chosen on the page, as they answered, the first they are known to speak, the first
    /// their browser asks for.
    /// </summary>
    public GuestLanguage ForPage(HttpRequest request, string? answeredIn = null, string? spoken = null) =>
        Chosen(request) ?? Find(Posted(request, ReadInField)) ?? Find(answeredIn) ?? FirstOf(spoken) ?? Asked(request) ?? Default;

    /// <summary>The language that was chosen on the page and that its links and forms carry on; null when none was.</summary>
    public GuestLanguage? Chosen(HttpRequest request) => Find(request.Query[ChosenField]) ?? Find(Posted(request, ChosenField));

    /// <summary>What a posted form was read in; null for one that does not say.</summary>
    public GuestLanguage? ReadIn(HttpRequest request) => Find(Posted(request, ReadInField));

    /// <summary>What an address of the page must end with so that the chosen language stays.</summary>
    public string QueryOf(HttpRequest request) => Chosen(request) is { } chosen ? $"?{ChosenField}={chosen.Tag}" : "";

    // Only a form that was read already: one that could not be is no place to look.
    private static string? Posted(HttpRequest request, string field) => request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IFormFeature>()?.Form?[field];

    private GuestLanguage? Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(asked => asked, StringWithQualityHeaderValueComparer.QualityComparer)
        .Where(asked => asked.Quality is null or > 0)
        .Select(asked => Find(asked.Value.Value))
        .FirstOrDefault(found => found is not null);
}
