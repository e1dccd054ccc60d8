namespace PressEvents.Web.Platform.Access;

/// <summary>Answers that are made for one person.</summary>
internal static class PrivateAnswers
{
    /// <summary>Nothing on the way keeps them, and no search engine lists them.</summary>
    public static RouteGroupBuilder KeepPrivate(this RouteGroupBuilder group) => group.AddEndpointFilter((context, next) =>
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        return next(context);
    });
}
