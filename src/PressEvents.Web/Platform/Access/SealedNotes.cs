using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PressEvents.Web.Platform.Access;

/// <summary>What the server tells itself by way of a browser, between two steps of signing in: sealed, for one purpose, and worthless after a few minutes.</summary>
internal sealed class SealedNotes(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public string Seal(string purpose, string note) =>
        Protector(purpose).Protect(FormattableString.Invariant($"{(clock.GetUtcNow() + Life).UtcTicks} {note}"));

    /// <summary>Null for what we did not write, what was written for something else, and what is too old.</summary>
    public string? Open(string purpose, string? @sealed)
    {
        try
        {
            var parts = Protector(purpose).Unprotect(@sealed ?? "").Split(' ', 2);
            return long.Parse(parts[0], CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose) => protection.CreateProtector("PressEvents.SealedNotes", purpose);
}
