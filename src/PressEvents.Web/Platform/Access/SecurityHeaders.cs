using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace PressEvents.Web.Platform.Access;

/// <summary>The headers every response carries. Guest pages may run nothing; staff pages only what carries this response's nonce.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<PressEventsOptions> settings)
{
    public const string GuestPolicy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string NonceKey = "csp-nonce";
    private const string FramedKey = "csp-framed";
    private const string ScriptedKey = "csp-scripted";

    /// <summary>The nonce of this response's scripts.</summary>
    public static string Nonce(HttpContext context) =>
        context.Items[NonceKey] as string ?? throw new InvalidOperationException("No nonce: the headers were not prepared.");

    /// <summary>Lets our own pages show this response in a frame; like a guest page, it may run nothing.</summary>
    public static void AllowOwnFrame(HttpContext context) => context.Items[FramedKey] = true;

    /// <summary>Lets a plain page run our own script files, and these ask our own server: what passkeys need.</summary>
    public static void AllowOwnScripts(HttpContext context) => context.Items[ScriptedKey] = true;

    public Task InvokeAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = nonce;
        var isStaff = context.Request.Path.StartsWithSegments("/staff", StringComparison.OrdinalIgnoreCase);
        context.Response.OnStarting(() =>
        {
            Write(context.Response.Headers, PolicyOf(context, isStaff, nonce));
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static string PolicyOf(HttpContext context, bool isStaff, string nonce) => (context.Items.ContainsKey(FramedKey), isStaff) switch
    {
        (true, _) => GuestPolicy.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal),
        (_, true) => StaffPolicy(nonce),
        _ when context.Items.ContainsKey(ScriptedKey) => $"{GuestPolicy}; script-src 'self'; connect-src 'self'",
        _ => GuestPolicy,
    };

    // MudBlazor places popovers and themes by style attributes and a style element: docs/decisions/0011.
    private static string StaffPolicy(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private void Write(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (!settings.Value.IsLocalHttp)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }
}
