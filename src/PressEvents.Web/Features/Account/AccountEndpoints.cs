using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

internal static class AccountEndpoints
{
    private const string WrongPair = "E-mail and password do not match an account, or it is locked for a quarter of an hour after five wrong tries.";
    private const string WrongCode = "That code is not right, was used before, or the account is locked for a quarter of an hour after five wrong tries.";

    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => TypedResults.LocalRedirect(Landing.Home)).AllowAnonymous();
        var account = app.MapGroup("/account").AllowAnonymous().WithMetadata(NeedsAntiforgery.Instance);
        account.MapGet("/sign-in", ShowSignInAsync);
        account.MapPost("/sign-in", SignInAsync).RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/second-step", SecondStepAsync).RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/sign-out", SignOutAsync);
        account.MapGet("/first-owner", ShowFirstOwnerAsync);
        account.MapPost("/first-owner", AddFirstOwnerAsync).RequireRateLimiting(SignInLimit.Policy);
        account.MapGet("/denied", DeniedAsync);
        account.MapForgottenPassword();
        account.MapPasskeySignIn();
        app.MapMyAccount();
    }

    private static async Task<IResult> ShowSignInAsync(HttpContext http, string? returnUrl, AddFirstOwner firstOwner, CancellationToken ct) =>
        await firstOwner.IsNeededAsync(ct) ? TypedResults.LocalRedirect("/account/first-owner") : SignInPage(http, returnUrl, null, null);

    private static async Task<IResult> SignInAsync(HttpContext http, SignIn signIn, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var (email, returnUrl) = (form["email"].ToString(), form["returnUrl"].ToString());
        return await signIn.TryAsync(http, email, form["password"], ct) switch
        {
            { IsRight: false } => SignInPage(http, returnUrl, email, WrongPair),
            { Ticket: { } ticket } => new RazorComponentResult<SecondStepDocument>(new { Ticket = ticket, ReturnUrl = returnUrl }),
            _ => TypedResults.LocalRedirect(Landing.AddressOf(returnUrl)),
        };
    }

    private static async Task<IResult> SecondStepAsync(HttpContext http, SecondStep second, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var (ticket, returnUrl) = (form["ticket"].ToString(), form["returnUrl"].ToString());
        if (!second.IsOpen(ticket))
        {
            return SignInPage(http, returnUrl, null, "That took too long. Sign in once more.");
        }

        return await second.TryAsync(http, ticket, form["code"], ct)
            ? TypedResults.LocalRedirect(Landing.AddressOf(returnUrl))
            : new RazorComponentResult<SecondStepDocument>(new { Ticket = ticket, ReturnUrl = returnUrl, Problem = WrongCode });
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, CancellationToken _)
    {
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return TypedResults.LocalRedirect("/account/sign-in");
    }

    private static async Task<IResult> DeniedAsync(HttpContext http, Databases databases, CancellationToken ct)
    {
        var actor = SignedIn.Of(http.User);
        await using var db = await databases.UnscopedAsync(ct);
        db.Organisation = actor?.OrganisationId;
        var awaitsProof = actor is not null && (await StaffRights.OfAsync(db, actor, ct)).AwaitsProof;
        return new RazorComponentResult<DeniedDocument>(new { AwaitsProof = awaitsProof }) { StatusCode = StatusCodes.Status403Forbidden };
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

        await signIn.TryAsync(http, form.Email, form.Password, ct);
        return TypedResults.LocalRedirect(Landing.Home);
    }

    private static RazorComponentResult<SignInDocument> SignInPage(HttpContext http, string? returnUrl, string? email, string? problem)
    {
        SecurityHeaders.AllowOwnScripts(http);
        return new(new { ReturnUrl = returnUrl, Email = email, Problem = problem });
    }
}
