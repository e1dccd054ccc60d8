using Microsoft.AspNetCore.Identity;

namespace PressEvents.Data;

/// <summary>What a person signs in with: password, passkeys and codes, lockout, security stamp. They may be a member of several organisations.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The secret their authenticator makes codes from, encrypted; null where there is none.</summary>
    public byte[]? AuthenticatorKey { get; set; }

    /// <summary>Since when it counts: only when a first code was typed is it certain that their authenticator has it.</summary>
    public DateTimeOffset? AuthenticatorSince { get; set; }

    /// <summary>The time step of the last code that was taken; that one and all before are worth nothing any more.</summary>
    public long AuthenticatorStep { get; set; }
}
