using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Invitations;

namespace PressEvents.Web.Features.Invitations;

/// <summary>Unsubscribing by personal link: a page for people, one click for mail programs (RFC 8058).</summary>
internal static class UnsubscribeEndpoints
{
    private const string OneClickField = "List-Unsubscribe";
    private const string OneClick = "One-Click";

    public static void MapInvitations(this IEndpointRouteBuilder app)
    {
        // A mail program posts without cookies: the token alone is the authority, so there is nothing to forge.
        var unsubscribe = app.MapGroup("/u").AllowAnonymous().DisableAntiforgery();
        unsubscribe.MapMethods("/{token}", [HttpMethods.Get, HttpMethods.Head], ShowAsync);
        unsubscribe.MapPost("/{token}", PostAsync);
    }

    private static async Task<IResult> ShowAsync(string token, HttpContext http, LinkLookup links, CancellationToken ct)
    {
        var link = InvitationToken.TryParse(token) is { } parsed ? await links.FindAsync(parsed, ct) : null;
        return Page(http, link switch
        {
            null => UnsubscribeState.Unknown,
            { IsDead: true } => UnsubscribeState.Gone,
            _ => UnsubscribeState.Ask,
        });
    }

    private static async Task<IResult> PostAsync(string token, HttpContext http, Unsubscribe unsubscribe, CancellationToken ct)
    {
        if (InvitationToken.TryParse(token) is not { } parsed)
        {
            return Page(http, UnsubscribeState.Unknown);
        }

        if (await ScopeAsync(http.Request, ct) is not { } scope)
        {
            return Page(http, UnsubscribeState.ChooseFirst);
        }

        return Page(http, StateOf(await unsubscribe.AskAsync(parsed, scope, ct)));
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

    private static UnsubscribeState StateOf(Result result) => result.Refusal switch
    {
        null => UnsubscribeState.Done,
        LinkUnknown => UnsubscribeState.Unknown,
        LinkRevoked => UnsubscribeState.Gone,
        _ => UnsubscribeState.NotSaved,
    };

    private static RazorComponentResult<UnsubscribeDocument> Page(HttpContext http, UnsubscribeState state)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return new RazorComponentResult<UnsubscribeDocument>(new { State = state })
        {
            StatusCode = state switch
            {
                UnsubscribeState.Ask or UnsubscribeState.Done => StatusCodes.Status200OK,
                UnsubscribeState.ChooseFirst => StatusCodes.Status400BadRequest,
                UnsubscribeState.Unknown => StatusCodes.Status404NotFound,
                UnsubscribeState.Gone => StatusCodes.Status410Gone,
                UnsubscribeState.NotSaved => StatusCodes.Status503ServiceUnavailable,
            },
        };
    }
}
