using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.Messages;

/// <summary>The languages a message can be written in, as its writer reads them.</summary>
internal static class MessageLanguages
{
    public static string Default => GuestLanguages.Translated.Default.Tag;

    public static IReadOnlyList<GuestLanguage> All => GuestLanguages.Translated.Offered;

    public static string NameOf(string? tag) => GuestLanguages.Translated.Of(tag).Name;

    /// <summary>The language, of those it was written in, that somebody gets it in.</summary>
    public static string TagFor(IEnumerable<string> written, string? answeredIn, string? spoken) =>
        GuestLanguages.Translated.OneOf([.. written.Select(GuestLanguages.Translated.Find).OfType<GuestLanguage>()], answeredIn, spoken).Tag;
}
