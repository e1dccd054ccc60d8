using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;

namespace PressEvents.Web.Platform.Access;

/// <summary>
/// The cookie by which a browser is known again that asked for a code or proved one. One for each guest, whichever of
/// their links is opened; its name says no more than that it belongs to one of them.
/// </summary>
internal sealed class DeviceCookie(IOptions<PressEventsOptions> settings)
{
    private const int NameBytes = 8;
    private const string Path = "/i/";

    public static BrowserProof ProofOf(HttpContext http) => new(guest => SecretOf(http, guest)?.Hash());

    public static DeviceSecret? SecretOf(HttpContext http, GuestId guest) => DeviceSecret.TryParse(http.Request.Cookies[NameFor(guest)]);

    /// <summary>Until the browser closes while the code is only asked for; until the given instant once it is proven.</summary>
    public void Set(HttpContext http, GuestId guest, DeviceSecret secret, DateTimeOffset? until) =>
        http.Response.Cookies.Append(NameFor(guest), secret.Value, new CookieOptions
        {
            Path = Path,
            HttpOnly = true,
            Secure = !settings.Value.IsLocalHttp,
            SameSite = SameSiteMode.Lax,
            Expires = until,
            IsEssential = true,
        });

    public static string NameFor(GuestId guest) =>
        $"device-{Convert.ToHexStringLower(SHA256.HashData(guest.Value.ToByteArray())[..NameBytes])}";
}
