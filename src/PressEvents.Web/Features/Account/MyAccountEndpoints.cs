using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>A member's own account: plain pages, because only they may change what a browser is signed in with. Open to who is signed in and no more.</summary>
internal static class MyAccountEndpoints
{
    private const string Page = "/account";

    public static void MapMyAccount(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup(Page).RequireAuthorization().WithMetadata(NeedsAntiforgery.Instance);
        account.MapGet("", (HttpContext http, string? done, MyAccountQuery query, CancellationToken ct) => ShowAsync(http, query, null, done, ct));
        account.MapPost("/password", ChangePasswordAsync).RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/sessions", EndAsync);
        account.MapPost("/organisation", SwitchAsync);
        account.MapPost("/authenticator", ChangeAuthenticatorAsync).RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/recovery-codes", RenewCodesAsync).RequireRateLimiting(SignInLimit.Policy);
        account.MapMyPasskeys();
    }

    public static async Task<IResult> AnswerAsync(HttpContext http, MyAccountQuery query, Result result, string done, CancellationToken ct)
    {
        if (result.Refusal is { } refusal)
        {
            return await ShowAsync(http, query, refusal, null, ct);
        }

        http.Response.Headers.Location = $"{Page}?done={done}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    public static StaffActor Me(HttpContext http) => SignedIn.Of(http.User)!;

    private static async Task<IResult> ChangePasswordAsync(HttpContext http, ChangePassword change, MyAccountQuery query, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var changed = await change.ChangeAsync(Me(http), form["current"], form["password"], ct);
        return await AnswerAsync(http, query, changed, "password", ct);
    }

    private static async Task<IResult> EndAsync(HttpContext http, MySessions sessions, MyAccountQuery query, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var ended = Guid.TryParse(form["session"], out var id)
            ? await sessions.EndAsync(Me(http), StaffSessionId.From(id), ct)
            : await sessions.EndOthersAsync(Me(http), ct);
        return await AnswerAsync(http, query, ended, "session", ct);
    }

    // As whichever of their own memberships: a new session, with what this one has proven.
    private static async Task<IResult> SwitchAsync(HttpContext http, StaffSessions sessions, MyAccountQuery query, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var hasProof = await sessions.HasSecondFactorAsync(Me(http), ct);
        return Guid.TryParse(form["member"], out var member) && await sessions.BeginAsync(http, SignedIn.AccountOf(http.User), hasProof, MemberId.From(member), ct)
            ? TypedResults.LocalRedirect(Landing.Home)
            : await ShowAsync(http, query, new Domain.Organisations.NotFound("organisation"), null, ct);
    }

    private static async Task<IResult> ChangeAuthenticatorAsync(HttpContext http, MyAuthenticator authenticator, MyAccountQuery query, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        switch (form["step"].ToString())
        {
            case "begin":
                return await AnswerAsync(http, query, await authenticator.BeginAsync(Me(http), form[OwnPassword.Field], ct), "key", ct);
            case "remove":
                return await AnswerAsync(http, query, await authenticator.RemoveAsync(Me(http), form[OwnPassword.Field], ct), "authenticator-removed", ct);
            default:
                return await CodesAsync(http, query, await authenticator.ConfirmAsync(Me(http), form["code"], ct), ct);
        }
    }

    private static async Task<IResult> RenewCodesAsync(HttpContext http, MyAuthenticator authenticator, MyAccountQuery query, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        return await CodesAsync(http, query, await authenticator.RenewCodesAsync(Me(http), form[OwnPassword.Field], ct), ct);
    }

    private static async Task<IResult> CodesAsync(HttpContext http, MyAccountQuery query, Result<NewCodes> made, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        return made.Value is { } codes ? new RazorComponentResult<RecoveryCodesDocument>(new { codes.Codes }) : await ShowAsync(http, query, made.Refusal, null, ct);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, MyAccountQuery query, Refusal? problem, string? done, CancellationToken ct)
    {
        SecurityHeaders.AllowOwnScripts(http);
        http.Response.Headers.CacheControl = "no-store";
        return await query.ReadAsync(Me(http), ct) is { } account
            ? new RazorComponentResult<MyAccountDocument>(new { Account = account, Problem = problem, Done = done })
            : TypedResults.LocalRedirect("/account/sign-in");
    }
}
