using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

internal static class AccountEndpoints
{
    private const string Home = "/staff/events";
    private const string WrongPair = "E-mail and password do not match an account, or it is locked for a quarter of an hour after five wrong tries.";

    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => TypedResults.LocalRedirect(Home)).AllowAnonymous();
        var account = app.MapGroup("/account").AllowAnonymous().WithMetadata(NeedsAntiforgery.Instance);
        account.MapGet("/sign-in", ShowSignInAsync);
        account.MapPost("/sign-in", SignInAsync).RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/sign-out", SignOutAsync);
        account.MapGet("/first-owner", ShowFirstOwnerAsync);
        account.MapPost("/first-owner", AddFirstOwnerAsync).RequireRateLimiting(SignInLimit.Policy);
        app.MapMyAccount();
        account.MapGet("/denied", () => new RazorComponentResult<DeniedDocument> { StatusCode = StatusCodes.Status403Forbidden });
    }

    private static async Task<IResult> ShowSignInAsync(string? returnUrl, AddFirstOwner firstOwner, CancellationToken ct) =>
        await firstOwner.IsNeededAsync(ct)
            ? TypedResults.LocalRedirect("/account/first-owner")
            : new RazorComponentResult<SignInDocument>(new { ReturnUrl = returnUrl });

    private static async Task<IResult> SignInAsync(HttpContext http, SignIn signIn, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var (email, returnUrl) = (form["email"].ToString(), form["returnUrl"].ToString());
        return await signIn.TryAsync(email, form["password"], ct)
            ? TypedResults.LocalRedirect(IsLocal(returnUrl) ? returnUrl : Home)
            : new RazorComponentResult<SignInDocument>(new { ReturnUrl = returnUrl, Email = email, Problem = WrongPair });
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, CancellationToken _)
    {
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return TypedResults.LocalRedirect("/account/sign-in");
    }

    private static async Task<IResult> ShowFirstOwnerAsync(AddFirstOwner firstOwner, CancellationToken ct) =>
        await firstOwner.IsNeededAsync(ct) ? new RazorComponentResult<FirstOwnerDocument>() : TypedResults.LocalRedirect("/account/sign-in");

    private static async Task<IResult> AddFirstOwnerAsync(HttpContext http, AddFirstOwner firstOwner, SignIn signIn, CancellationToken ct)
    {
        var form = FirstOwnerForm.Of(await http.Request.ReadFormAsync(ct));
        var result = await firstOwner.AddAsync(form, ct);
        if (result.Refusal is { } refusal)
        {
            var problem = refusal as Invalid ?? new Invalid("", Platform.RefusalWords.Of(refusal));
            return new RazorComponentResult<FirstOwnerDocument>(new { Form = form, Problem = problem });
        }

        await signIn.TryAsync(form.Email, form.Password, ct);
        return TypedResults.LocalRedirect(Home);
    }

    // Only a path on this server: not another site, not //another.site, not /\another.site.
    private static bool IsLocal(string url) =>
        url is ['/', ..] && url is not (['/', '/', ..] or ['/', '\\', ..]) && !url.Any(char.IsControl);
}
