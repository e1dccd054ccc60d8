using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>What the script of the sign-in and account pages asks and brings. Like every post, each carries the page's antiforgery token.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeySignIn(this RouteGroupBuilder account)
    {
        account.MapPost("/passkey/options", async (HttpContext http, Passkeys passkeys) => TypedResults.Json(await passkeys.AskAsync(http))).RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/passkey/sign-in", SignInAsync).RequireRateLimiting(SignInLimit.Policy);
    }

    public static void MapMyPasskeys(this RouteGroupBuilder account)
    {
        account.MapPost("/passkeys/options", BeginAsync).RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/passkeys", AddAsync);
        account.MapPost("/passkeys/remove", RemoveAsync).RequireRateLimiting(SignInLimit.Policy);
    }

    private static async Task<IResult> SignInAsync(HttpContext http, Passkeys passkeys, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        return await passkeys.SignInAsync(http, form["note"], form["credential"], ct)
            ? TypedResults.Json(new PasskeyAnswer(Landing.AddressOf(form["returnUrl"])))
            : Refused("This passkey signs nobody in here.");
    }

    private static async Task<IResult> BeginAsync(HttpContext http, Passkeys passkeys, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var begun = await passkeys.BeginAsync(http, MyAccountEndpoints.Me(http), form[OwnPassword.Field], ct);
        return begun.Value is { } question ? TypedResults.Json(question) : Refused(RefusalWords.Of(begun.Refusal!));
    }

    private static async Task<IResult> AddAsync(HttpContext http, Passkeys passkeys, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var added = await passkeys.AddAsync(http, MyAccountEndpoints.Me(http), form["note"], form["credential"], form["name"], ct);
        return added.Refusal is { } refusal ? Refused(RefusalWords.Of(refusal)) : TypedResults.Json(new PasskeyAnswer("/account?done=passkey"));
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, Passkeys passkeys, MyAccountQuery query, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var removed = await passkeys.RemoveAsync(MyAccountEndpoints.Me(http), form["passkey"], form[OwnPassword.Field], ct);
        return await MyAccountEndpoints.AnswerAsync(http, query, removed, "passkey-removed", ct);
    }

    private static JsonHttpResult<PasskeyProblem> Refused(string sentence) => TypedResults.Json(new PasskeyProblem(sentence), statusCode: StatusCodes.Status400BadRequest);

    /// <summary>Where the browser goes next.</summary>
    private sealed record PasskeyAnswer(string Next);

    private sealed record PasskeyProblem(string Problem);
}
