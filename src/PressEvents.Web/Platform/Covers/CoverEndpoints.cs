namespace PressEvents.Web.Platform.Covers;

/// <summary>Serves uploaded covers: to whoever knows the name, which nobody guesses, and as what we made of them.</summary>
internal static class CoverEndpoints
{
    private static readonly string[] Read = ["GET", "HEAD"];

    public static void MapCovers(this IEndpointRouteBuilder app) =>
        app.MapMethods("/covers/{name:guid}.jpg", Read, ShowAsync).AllowAnonymous();

    private static async Task<IResult> ShowAsync(HttpContext http, Guid name, CoverFiles covers, CancellationToken ct)
    {
        if (await covers.ReadServedAsync(name, ct) is not { } picture)
        {
            return TypedResults.NotFound();
        }

        // Another picture has another name, so this one need not be asked for again.
        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return TypedResults.File(picture, CoverFiles.MediaType);
    }
}
