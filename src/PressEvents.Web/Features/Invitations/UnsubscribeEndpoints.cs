using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Data.Queries;
using PressEvents.Domain.Invitations;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.Invitations;

/// <summary>Unsubscribing by personal link: a page for people, one click for mail programs (RFC 8058).</summary>
internal static class UnsubscribeEndpoints
{
    private const string OneClickField = "List-Unsubscribe";
    private const string OneClick = "One-Click";

    public static void MapInvitations(this IEndpointRouteBuilder app)
    {
        // A mail program posts without cookies: the token alone is the authority, so there is nothing to forge.
        var unsubscribe = app.MapGroup("/u").AllowAnonymous().DisableAntiforgery().AddEndpointFilter(KeepPrivateAsync);
        unsubscribe.MapMethods("/{token}", [HttpMethods.Get, HttpMethods.Head], ShowAsync);
        unsubscribe.MapPost("/{token}", PostAsync);
    }

    private static async Task<IResult> ShowAsync(string token, HttpContext http, LinkLookup links, AbsentLinks absent, GuestLanguages languages, CancellationToken ct)
    {
        var link = InvitationToken.TryParse(token) is { } parsed ? await links.FindAsync(parsed, ct) : null;
        return link is { IsDead: false } ? Page(UnsubscribeState.Ask, languages.ForPage(http.Request, link.Language)) : absent.Answer(http, link);
    }

    private static async Task<IResult> PostAsync(string token, HttpContext http, Unsubscribe unsubscribe, AbsentLinks absent, GuestLanguages languages, CancellationToken ct)
    {
        if (InvitationToken.TryParse(token) is not { } parsed)
        {
            return absent.Answer(http, isDead: false);
        }

        var scope = await ScopeAsync(http.Request, ct);
        var language = languages.ForPage(http.Request);
        if (scope is null)
        {
            return Page(UnsubscribeState.ChooseFirst, language);
        }

        var result = await unsubscribe.AskAsync(parsed, scope.Value, ct);
        return result.Refusal switch
        {
            null => Page(UnsubscribeState.Done, language),
            LinkUnknown or LinkRevoked => absent.Answer(http, isDead: result.Refusal is LinkRevoked),
            _ => Page(UnsubscribeState.NotSaved, language),
        };
    }

    private static async Task<UnsubscribeScope?> ScopeAsync(HttpRequest request, CancellationToken ct)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync(ct) : FormCollection.Empty;
        return form["scope"].ToString() switch
        {
            "event" => UnsubscribeScope.Event,
            "all" => UnsubscribeScope.All,
            _ => string.Equals(form[OneClickField], OneClick, StringComparison.OrdinalIgnoreCase) ? UnsubscribeScope.All : null,
        };
    }

    private static InLanguage Page(UnsubscribeState state, GuestLanguage language) => new(language, () => new RazorComponentResult<UnsubscribeDocument>(new { State = state })
    {
        StatusCode = state switch
        {
            UnsubscribeState.Ask or UnsubscribeState.Done => StatusCodes.Status200OK,
            UnsubscribeState.ChooseFirst => StatusCodes.Status400BadRequest,
            UnsubscribeState.NotSaved => StatusCodes.Status503ServiceUnavailable,
        },
    });

    // The address is a secret: nothing on the way keeps the page, and no search engine lists it.
    private static ValueTask<object?> KeepPrivateAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return next(context);
    }
}
