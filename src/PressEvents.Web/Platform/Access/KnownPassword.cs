using Microsoft.AspNetCore.Identity;
using PressEvents.Data;

namespace PressEvents.Web.Platform.Access;

/// <summary>Whether a password is an account's. Wrong ones count towards its lockout, wherever they are typed.</summary>
internal sealed class KnownPassword(UserManager<Account> users, SignInManager<Account> signIn, IDatabaseEngine engine)
{
    public async Task<bool> IsRightAsync(Account account, string? password, CancellationToken ct)
    {
        using var turn = await engine.EnterAsync(ct);
        return (await signIn.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true)).Succeeded;
    }

    public async Task<bool> IsRightAsync(Guid account, string? password, CancellationToken ct) =>
        await users.FindByIdAsync(account.ToString()) is { } found && await IsRightAsync(found, password, ct);
}
