using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>Changes a member's own password, and signs every other browser of theirs out.</summary>
internal sealed class ChangePassword(OwnPassword own, IPasswordHasher<Data.Account> hasher, Transactions transactions)
{
    public async Task<Result> ChangeAsync(StaffActor actor, string? current, string? wanted, CancellationToken ct) =>
        await own.IsOfAsync(actor, current, ct)
            ? await transactions.RunAsync(actor, Permission.OwnAccount, work => ChangeAsync(work, actor, current, wanted), ct)
            : OwnPassword.Wrong("current");

    private async Task<Result> ChangeAsync(Work work, StaffActor actor, string? current, string? wanted)
    {
        var member = await work.Db.Members.SingleAsync(m => m.Id == actor.MemberId, work.Ct);
        var organisation = await work.Db.Organisations.Where(o => o.Id == actor.OrganisationId).Select(o => o.Name).SingleAsync(work.Ct);
        if (PasswordRules.Problem(wanted, member.Name, member.Email, organisation) is { } weak)
        {
            return weak;
        }

        if (string.Equals(current, wanted, StringComparison.Ordinal))
        {
            return new Invalid("Password", "That is the password you have.");
        }

        var account = await OwnPassword.AccountAsync(work, actor);
        account.PasswordHash = hasher.HashPassword(account, wanted!);
        account.SecurityStamp = Guid.CreateVersion7(work.Now).ToString("N");
        await work.Db.StaffSessions.Where(s => s.AccountId == account.Id && s.Id != actor.SessionId).ExecuteDeleteAsync(work.Ct);
        work.Audit("account.password-changed", null, actor.MemberId.Value);
        return Result.Done;
    }
}
