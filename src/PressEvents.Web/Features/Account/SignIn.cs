using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;

namespace PressEvents.Web.Features.Account;

/// <summary>Checks e-mail and password. Unknown address, wrong password and lockout answer alike, in about the same time.</summary>
public sealed class SignIn(
    UserManager<Data.Account> users, SignInManager<Data.Account> signIn, Databases databases, IDatabaseEngine engine, IPasswordHasher<Data.Account> hasher)
{
    private static readonly Data.Account Nobody = new();
    private static string? nobodysHash;

    public async Task<bool> TryAsync(string? email, string? password, CancellationToken ct)
    {
        var account = string.IsNullOrWhiteSpace(email) ? null : await users.FindByEmailAsync(email.Trim());
        if (account is null || !await IsEnabledAsync(account, ct))
        {
            // Spend the time a real check takes, so that nobody learns which addresses have accounts.
            nobodysHash ??= hasher.HashPassword(Nobody, "nobody signs in with this");
            hasher.VerifyHashedPassword(Nobody, nobodysHash, password ?? "");
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
}
