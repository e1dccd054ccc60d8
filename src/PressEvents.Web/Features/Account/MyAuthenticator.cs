using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>Codes to be kept on paper; shown this once.</summary>
public sealed record NewCodes(IReadOnlyList<string> Codes);

/// <summary>A member's authenticator, and the codes on paper that go with it. Every change takes the password once more.</summary>
internal sealed class MyAuthenticator(OwnPassword own, Transactions transactions, AuthenticatorCodes codes)
{
    /// <summary>Makes a new key to be read by an authenticator. It counts once a first code of it was typed.</summary>
    public Task<Result> BeginAsync(StaffActor actor, string? password, CancellationToken ct) => WithPasswordAsync(actor, password, (_, account) =>
    {
        if (account.AuthenticatorSince is not null)
        {
            return Task.FromResult<Result>(new Invalid(OwnPassword.Field, "You have an authenticator; remove it before you set up another."));
        }

        account.AuthenticatorKey = codes.NewKey();
        return Task.FromResult(Result.Done);
    }, ct);

    /// <summary>Takes the first code: from here on the authenticator is asked for, and every other browser is signed out.</summary>
    public Task<Result<NewCodes>> ConfirmAsync(StaffActor actor, string? code, CancellationToken ct) => transactions.RunAsync<NewCodes>(actor, Permission.OwnAccount, async work =>
    {
        var account = await OwnPassword.AccountAsync(work, actor);
        if (account is not { AuthenticatorKey: { } key, AuthenticatorSince: null } || codes.StepOf(key, code) is not { } step)
        {
            return new Invalid("code", "That is not the code it shows now. Is the clock of your telephone right?");
        }

        (account.AuthenticatorSince, account.AuthenticatorStep) = (work.Now, step);
        await work.Db.StaffSessions.Where(s => s.Id == actor.SessionId).ExecuteUpdateAsync(set => set.SetProperty(s => s.HasSecondFactor, true), work.Ct);
        await work.Db.StaffSessions.Where(s => s.AccountId == account.Id && s.Id != actor.SessionId).ExecuteDeleteAsync(work.Ct);
        work.Audit("account.authenticator-added", null, actor.MemberId.Value);
        return await RenewAsync(work, account.Id);
    }, ct);

    public Task<Result> RemoveAsync(StaffActor actor, string? password, CancellationToken ct) => WithPasswordAsync(actor, password, async (work, account) =>
    {
        if (await IsNeededAsync(work, account.Id))
        {
            return new Invalid(OwnPassword.Field, "An organisation you own asks its owners for a second proof; without the authenticator you could do nothing there.");
        }

        (account.AuthenticatorKey, account.AuthenticatorSince) = (null, null);
        work.Db.RecoveryCodes.RemoveRange(await CodesAsync(work, account.Id));
        work.Audit("account.authenticator-removed", null, actor.MemberId.Value);
        return Result.Done;
    }, ct);

    /// <summary>Ten new codes; those there were are worth nothing any more.</summary>
    public async Task<Result<NewCodes>> RenewCodesAsync(StaffActor actor, string? password, CancellationToken ct)
    {
        NewCodes? made = null;
        var renewed = await WithPasswordAsync(actor, password, async (work, account) =>
        {
            if (account.AuthenticatorSince is null)
            {
                return new Invalid(OwnPassword.Field, "Set up an authenticator first.");
            }

            work.Audit("account.recovery-codes-made", null, actor.MemberId.Value);
            made = await RenewAsync(work, account.Id);
            return Result.Done;
        }, ct);
        return new Result<NewCodes>(renewed.IsDone ? made : null, renewed.Refusal);
    }

    private static async Task<NewCodes> RenewAsync(Work work, Guid account) => new(RecoveryCodes.Renew(work, account, await CodesAsync(work, account)));

    private static Task<List<RecoveryCode>> CodesAsync(Work work, Guid account) => work.Db.RecoveryCodes.Where(c => c.AccountId == account).ToListAsync(work.Ct);

    private static Task<bool> IsNeededAsync(Work work, Guid account) => (
        from member in work.Db.Members.IgnoreQueryFilters()
        join organisation in work.Db.Organisations on member.OrganisationId equals organisation.Id
        where member.AccountId == account && member.DisabledAt == null && member.Role == Role.Owner && organisation.OwnersNeedSecondFactor
        select member.Id).AnyAsync(work.Ct);

    private async Task<Result> WithPasswordAsync(StaffActor actor, string? password, Func<Work, Data.Account, Task<Result>> change, CancellationToken ct) =>
        await own.IsOfAsync(actor, password, ct)
            ? await transactions.RunAsync(actor, Permission.OwnAccount, async work => await change(work, await OwnPassword.AccountAsync(work, actor)), ct)
            : OwnPassword.Wrong(OwnPassword.Field);
}
