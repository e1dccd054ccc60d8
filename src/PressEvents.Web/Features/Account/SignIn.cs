using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PressEvents.Data;

namespace PressEvents.Web.Features.Account;

/// <summary>
/// Checks e-mail and password. Unknown address, wrong password, lockout and a disabled member answer alike, and each verifies exactly
/// one hash: nobody learns from the time it takes which addresses have accounts.
/// </summary>
public sealed class SignIn(
    UserManager<Data.Account> users, SignInManager<Data.Account> signIn, Databases databases, IDatabaseEngine engine, IPasswordHasher<Data.Account> hasher,
    IOptions<PasswordHasherOptions> hashing)
{
    private static readonly Data.Account Nobody = new();

    public async Task<bool> TryAsync(string? email, string? password, CancellationToken ct)
    {
        var account = string.IsNullOrWhiteSpace(email) ? null : await users.FindByEmailAsync(email.Trim());
        if (account is null || !await IsEnabledAsync(account, ct) || await users.IsLockedOutAsync(account))
        {
            hasher.VerifyHashedPassword(Nobody, NobodysHash(hashing.Value.IterationCount), password ?? "");
            return false;
        }

        bool isRight;
        using (await engine.EnterAsync(ct))
        {
            isRight = (await signIn.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true)).Succeeded;
        }

        if (isRight)
        {
            await signIn.SignInAsync(account, isPersistent: false);
        }

        return isRight;
    }

    private async Task<bool> IsEnabledAsync(Data.Account account, CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        return await db.Members.IgnoreQueryFilters().AnyAsync(m => m.Id == account.MemberId && m.DisabledAt == null, ct);
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
