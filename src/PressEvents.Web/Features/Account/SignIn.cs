using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>What came of a password: nothing, a session, or the question for a code.</summary>
/// <param name="IsRight">Whether password and account fit.</param>
/// <param name="Ticket">To be given with the code that is asked for now; null where none is, and the browser is signed in.</param>
public sealed record PasswordGiven(bool IsRight, string? Ticket)
{
    public static PasswordGiven Wrong { get; } = new(false, null);
}

/// <summary>
/// Checks e-mail and password. Unknown address, wrong password, lockout and a disabled member answer alike, and each verifies exactly
/// one hash: nobody learns from the time it takes which addresses have accounts.
/// </summary>
internal sealed class SignIn(
    UserManager<Data.Account> users, KnownPassword known, StaffSessions sessions, SecondStep second, IPasswordHasher<Data.Account> hasher,
    IOptions<PasswordHasherOptions> hashing)
{
    private static readonly Data.Account Nobody = new();

    public async Task<PasswordGiven> TryAsync(HttpContext http, string? email, string? password, CancellationToken ct)
    {
        var account = string.IsNullOrWhiteSpace(email) ? null : await users.FindByEmailAsync(email.Trim());
        if (account is null || await sessions.MembershipsAsync(account.Id, ct) is [] || await users.IsLockedOutAsync(account))
        {
            hasher.VerifyHashedPassword(Nobody, NobodysHash(hashing.Value.IterationCount), password ?? "");
            return PasswordGiven.Wrong;
        }

        if (!await known.IsRightAsync(account, password, ct))
        {
            return PasswordGiven.Wrong;
        }

        return account.AuthenticatorSince is null
            ? new PasswordGiven(await sessions.BeginAsync(http, account.Id, hasSecondFactor: false, null, ct), null)
            : new PasswordGiven(true, second.TicketFor(account));
    }

    // A hash in Identity's third format, with as many rounds as any other and no password that leads to it: marker, HMAC-SHA512, rounds, length of the salt, salt, key.
    private static string NobodysHash(int rounds)
    {
        var hash = new byte[13 + 16 + 32];
        hash[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(1), 2);
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(5), rounds);
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(9), 16);
        return Convert.ToBase64String(hash);
    }
}
