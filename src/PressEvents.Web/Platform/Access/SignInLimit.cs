using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Web.Components.Plain;

namespace PressEvents.Web.Platform.Access;

/// <summary>How often one address may try to sign in, right or wrong.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";
    private const int Tries = 30;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public static void Add(IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            ClientAddress.NetworkOf(context.Connection.RemoteIpAddress ?? IPAddress.None), _ => new FixedWindowRateLimiterOptions { PermitLimit = Tries, Window = Window }));
        limiter.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "900";
            await new RazorComponentResult<TooManyTriesDocument> { StatusCode = StatusCodes.Status429TooManyRequests }.ExecuteAsync(rejected.HttpContext);
        };
    });
}
