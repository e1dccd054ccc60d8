using PressEvents.Data;

namespace PressEvents.Web.Platform.Errors;

/// <summary>What a person sees when something is not there or went wrong: a page in our own look, never a stack trace.</summary>
internal static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            CreateScopeForErrors = true,
            StatusCodeSelector = exception => app.Services.GetRequiredService<IDatabaseEngine>().IsUnavailable(exception)
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
    }
}
