using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Domain;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>Asking for a new password, and choosing it.</summary>
internal static class ForgottenPasswordEndpoints
{
    public static void MapForgottenPassword(this RouteGroupBuilder account)
    {
        account.MapGet("/forgotten", () => new RazorComponentResult<ForgottenDocument>());
        account.MapPost("/forgotten", AskAsync).RequireRateLimiting(SignInLimit.Policy);
        account.MapGet("/reset/{token}", async (string token, ForgottenPassword forgotten, CancellationToken ct) => Page(token, await forgotten.IsOpenAsync(token, ct), null)).RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/reset/{token}", ResetAsync).RequireRateLimiting(SignInLimit.Policy);
    }

    // Answered before anything is looked up: the time it takes says nothing of whether there is an account.
    private static async Task<IResult> AskAsync(HttpContext http, ForgottenPassword forgotten, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var email = form["email"].ToString();
        http.Response.OnCompleted(() => forgotten.AskAsync(email, CancellationToken.None));
        return new RazorComponentResult<ForgottenDocument>(new { IsAsked = true });
    }

    private static async Task<IResult> ResetAsync(string token, HttpContext http, ForgottenPassword forgotten, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var reset = await forgotten.ResetAsync(token, form["password"], ct);
        return reset.IsDone ? TypedResults.LocalRedirect("/account/sign-in") : Page(token, await forgotten.IsOpenAsync(token, ct), reset.Refusal);
    }

    private static RazorComponentResult<ResetDocument> Page(string token, bool isOpen, Refusal? problem) =>
        new(new { Token = token, IsOpen = isOpen, Problem = problem }) { StatusCode = isOpen ? StatusCodes.Status200OK : StatusCodes.Status404NotFound };
}
