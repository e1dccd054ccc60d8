using Microsoft.AspNetCore.Antiforgery;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Components.Plain;

/// <summary>The hidden fields every form carries: proof that it is our own, and the language it was read in.</summary>
public sealed record FormToken(string Field, string? Value)
{
    public static FormToken None { get; } = new("", null);

    /// <summary>The language the reader chose, to go on with after the post; null where none was chosen.</summary>
    public string? ChosenLanguage { get; private init; }

    /// <summary>Sets the antiforgery cookie; so only for pages that carry a form.</summary>
    public static FormToken For(IAntiforgery antiforgery, HttpContext http, GuestLanguages languages)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        return new FormToken(tokens.FormFieldName, tokens.RequestToken) { ChosenLanguage = languages.Chosen(http.Request)?.Tag };
    }
}
