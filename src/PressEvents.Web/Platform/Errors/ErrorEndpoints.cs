using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Web.Components.Plain;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Platform.Errors;

internal static class ErrorEndpoints
{
    private static readonly string[] AnyMethod = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH"];

    public static void MapErrors(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/error", AnyMethod, Error).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        app.MapMethods("/not-found", AnyMethod, NotFound).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    private static IResult Error(HttpContext context, AbsentLinks links)
    {
        var unavailable = context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable;
        if (unavailable)
        {
            context.Response.Headers.RetryAfter = "30";
        }

        var status = context.Features.Get<IExceptionHandlerFeature>() is null ? StatusCodes.Status404NotFound : context.Response.StatusCode;
        return context.AsksByLink()
            ? links.Broken(context, unavailable, status)
            : new RazorComponentResult<ErrorDocument>(new { StorageTrouble = unavailable }) { StatusCode = status };
    }

    public static IResult NotFound(HttpContext context, AbsentLinks links)
    {
        var status = context.Response.StatusCode is StatusCodes.Status200OK ? StatusCodes.Status404NotFound : context.Response.StatusCode;
        return context.AsksByLink() ? links.NoPage(context, status) : new RazorComponentResult<NotFoundDocument> { StatusCode = status };
    }
}
