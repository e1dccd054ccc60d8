using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>The password once more, before somebody changes what they sign in with.</summary>
internal sealed class OwnPassword(KnownPassword known, Databases databases)
{
    /// <summary>Where the password was typed to prove who asks.</summary>
    public const string Field = "own-password";

    public static Invalid Wrong(string field) => new(field, "That is not your password, or the account is locked for a quarter of an hour after five wrong tries.");

    public async Task<bool> IsOfAsync(StaffActor actor, string? password, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.OwnAccount, ct);
        var id = await db.Members.Where(m => m.Id == actor.MemberId).Select(m => (Guid?)m.AccountId).SingleOrDefaultAsync(ct);
        return id is { } account && await known.IsRightAsync(account, password, ct);
    }

    /// <summary>The account of whoever acts, to be changed in their transaction.</summary>
    public static async Task<Data.Account> AccountAsync(Work work, StaffActor actor)
    {
        var id = await work.Db.Members.Where(m => m.Id == actor.MemberId).Select(m => m.AccountId).SingleAsync(work.Ct);
        return await work.Db.Users.SingleAsync(a => a.Id == id, work.Ct);
    }
}
