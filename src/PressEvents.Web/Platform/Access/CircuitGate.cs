using Microsoft.Extensions.Options;

namespace PressEvents.Web.Platform.Access;

/// <summary>Refuses live connections to the anonymous, to other sites, and beyond what anybody needs: only the back office opens circuits.</summary>
internal sealed class CircuitGate(RequestDelegate next, LiveConnections connections, IOptions<PressEventsOptions> settings)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        if (context.User.Identity is not { IsAuthenticated: true })
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        if (!IsOwnOrigin(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return IsConnection(context.Request) ? CountedAsync(context) : next(context);
    }

    // A socket is a request that lasts as long as its page is open; so is each turn of a browser that has none and asks again and again.
    private static bool IsConnection(HttpRequest request) => request.Path.Equals("/_blazor", StringComparison.OrdinalIgnoreCase) && HttpMethods.IsGet(request.Method);

    private async Task CountedAsync(HttpContext context)
    {
        using var open = connections.TryEnter(SignedIn.AccountOf(context.User));
        if (open is null)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        await next(context);
    }

    private bool IsOwnOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, settings.Value.PublicBase.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
