using Microsoft.AspNetCore.Diagnostics;

namespace PressEvents.Web.Platform.Errors;

/// <summary>What was asked for, also where an error page answers in its stead.</summary>
internal static class AskedPaths
{
    public static string AskedPath(this HttpContext http) =>
        http.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? http.Request.Path.Value!;

    /// <summary>Whether a guest's or another holder's link was opened, so that the answer is in their language.</summary>
    public static bool AsksByLink(this HttpContext http) =>
        http.AskedPath() is var path && (path.StartsWith("/i/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/u/", StringComparison.OrdinalIgnoreCase));
}
