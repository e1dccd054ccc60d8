using Microsoft.AspNetCore.Antiforgery;

namespace PressEvents.Web.Features.Rsvp.Pages;

/// <summary>The hidden field that proves a post came from our own page.</summary>
public sealed record FormToken(string Field, string? Value)
{
    public static FormToken None { get; } = new("", null);

    /// <summary>Sets the antiforgery cookie; so only for pages that carry a form.</summary>
    public static FormToken For(IAntiforgery antiforgery, HttpContext http)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        return new FormToken(tokens.FormFieldName, tokens.RequestToken);
    }
}
