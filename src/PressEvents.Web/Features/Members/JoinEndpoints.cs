using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Domain;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Members;

/// <summary>Where an invitation's link leads.</summary>
internal static class JoinEndpoints
{
    public static void MapJoin(this IEndpointRouteBuilder app)
    {
        var join = app.MapGroup("/join").AllowAnonymous().WithMetadata(NeedsAntiforgery.Instance);
        join.MapGet("/{token}", async (string token, JoinOrganisation joining, CancellationToken ct) => Page(token, await joining.FindAsync(token, ct), null, null)).RequireRateLimiting(SignInLimit.Policy);
        join.MapPost("/{token}", JoinAsync).RequireRateLimiting(SignInLimit.Policy);
    }

    private static async Task<IResult> JoinAsync(string token, HttpContext http, JoinOrganisation joining, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var joined = await joining.JoinAsync(token, form["name"], form["password"], ct);
        return joined.Refusal switch
        {
            null => TypedResults.LocalRedirect("/account/sign-in"),
            var refusal => Page(token, await joining.FindAsync(token, ct), refusal, form["name"]),
        };
    }

    private static RazorComponentResult<JoinDocument> Page(string token, OpenInvitation? invitation, Refusal? problem, string? name) =>
        new(new { Token = token, Invitation = invitation, Problem = problem, Name = name }) { StatusCode = invitation is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK };
}
