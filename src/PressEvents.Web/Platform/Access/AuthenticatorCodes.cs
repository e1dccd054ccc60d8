using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace PressEvents.Web.Platform.Access;

/// <summary>Six digits that an authenticator makes of a shared key and the time: RFC 6238 with SHA-1 and steps of 30 seconds, which every app knows.</summary>
internal sealed class AuthenticatorCodes(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int KeyBytes = 20;
    private const int Group = 4;

    // A clock may be one step off, either way.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly IDataProtector protector = protection.CreateProtector("PressEvents.AuthenticatorKeys");

    /// <summary>A new key, encrypted as it is stored.</summary>
    public byte[] NewKey() => Protected(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>The key as people type it: in groups of four.</summary>
    public string TextOf(byte[] stored) => string.Join(' ', Base32Encoding.ToString(Plain(stored)).TrimEnd('=').Chunk(Group).Select(letters => new string(letters)));

    /// <summary>The key as an authenticator reads it from a QR code.</summary>
    public string AddressOf(byte[] stored, string email) => new OtpUri(OtpType.Totp, Plain(stored), email, "PressEvents").ToString();

    /// <summary>Which time step this code belongs to; null for a wrong one. Whether the step was used before is for the caller to know.</summary>
    public long? StepOf(byte[] stored, string? code)
    {
        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        return new Totp(Plain(stored)).VerifyTotp(clock.GetUtcNow().UtcDateTime, digits, out var step, Window) ? step : null;
    }

    internal byte[] Protected(byte[] key) => protector.Protect(key);

    private byte[] Plain(byte[] stored) => protector.Unprotect(stored);
}
