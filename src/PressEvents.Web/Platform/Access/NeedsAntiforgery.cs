using Microsoft.AspNetCore.Antiforgery;

namespace PressEvents.Web.Platform.Access;

/// <summary>Marks endpoints whose form posts must carry the page's antiforgery token; without it they answer 400.</summary>
internal sealed class NeedsAntiforgery : IAntiforgeryMetadata
{
    public static NeedsAntiforgery Instance { get; } = new();

    public bool RequiresValidation => true;
}

internal static class AntiforgeryAnswer
{
    /// <summary>A post without its page's token is answered 400 before any endpoint reads the form.</summary>
    public static void RefuseForgedPosts(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        return next(context);
    });
}
