using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>A member's own account: plain pages, because only they may change what a browser is signed in with.</summary>
internal static class MyAccountEndpoints
{
    private const string Page = "/account";

    public static void MapMyAccount(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup(Page).RequireAuthorization(Policies.Viewer).WithMetadata(NeedsAntiforgery.Instance);
        account.MapGet("", (HttpContext http, string? done, MyAccountQuery query, CancellationToken ct) => ShowAsync(http, query, null, done, ct));
        account.MapPost("/password", ChangePasswordAsync).RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/sessions", EndAsync);
    }

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

    private static async Task<IResult> AnswerAsync(HttpContext http, MyAccountQuery query, Result result, string done, CancellationToken ct)
    {
        if (result.Refusal is { } refusal)
        {
            return await ShowAsync(http, query, refusal, null, ct);
        }

        http.Response.Headers.Location = $"{Page}?done={done}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, MyAccountQuery query, Refusal? problem, string? done, CancellationToken ct) =>
        new RazorComponentResult<MyAccountDocument>(new { Account = await query.ReadAsync(Me(http), ct), Problem = problem, Done = done });

    private static StaffActor Me(HttpContext http) => SignedIn.Of(http.User)!;
}
