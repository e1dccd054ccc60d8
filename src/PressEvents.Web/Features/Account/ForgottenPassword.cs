using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>
/// Lets somebody choose a new password by a link that is mailed to them. Whoever asks is told the same whether there is an account or
/// not; an authenticator is asked for afterwards as ever.
/// </summary>
internal sealed class ForgottenPassword(
    UserManager<Data.Account> users, IPasswordHasher<Data.Account> hasher, StaffSessions memberships, Databases databases, IDatabaseEngine engine, Transactions transactions,
    StaffMail mail, PublicLinks links, TimeProvider clock)
{
    /// <summary>Mails a link where there is an account that may sign in. A second asking makes the first link worthless.</summary>
    public async Task AskAsync(string? email, CancellationToken ct)
    {
        if (!mail.HasServer || EmailAddress.TryParse(email) is not { } address || await users.FindByEmailAsync(address.Value) is not { } account
            || await memberships.MembershipsAsync(account.Id, ct) is [])
        {
            return;
        }

        var token = InvitationToken.New();
        await NoteAsync(account.Id, token, ct);
        var text = $"""
            Somebody asked for a new password for this address on PressEvents. Choose it here, within the hour:
            {links.Reset(token)}

            It was not you? Then do nothing: your password stays as it is.
            """;
        await mail.SendAsync(address, "A new password for PressEvents", text, ct);
    }

    /// <summary>Whether a link leads anywhere.</summary>
    public async Task<bool> IsOpenAsync(string token, CancellationToken ct) => await AccountOfAsync(token, ct) is not null;

    /// <summary>Sets the new password, forgets wrong tries, and signs every browser out.</summary>
    public async Task<Result> ResetAsync(string token, string? wanted, CancellationToken ct)
    {
        if (await AccountOfAsync(token, ct) is not { } id || await memberships.MembershipsAsync(id, ct) is not [var member, ..])
        {
            return new NotFound("link");
        }

        return PasswordRules.Problem(wanted, member.Name, member.Email) is { } weak
            ? weak
            : await transactions.RunAsync(new SystemActor(member.OrganisationId, "reset-link"), Permission.OwnAccount, work => ResetAsync(work, member, token, wanted!), ct);
    }

    private async Task<Result> ResetAsync(Work work, Member member, string token, string wanted)
    {
        var hash = InvitationToken.TryParse(token)!.Value.Hash();
        if (await work.Db.PasswordResets.Where(r => r.TokenHash == hash).ExecuteDeleteAsync(work.Ct) == 0)
        {
            return new NotFound("link");    // used a moment ago
        }

        var account = await work.Db.Users.SingleAsync(a => a.Id == member.AccountId, work.Ct);
        account.PasswordHash = hasher.HashPassword(account, wanted);
        account.SecurityStamp = Guid.CreateVersion7(work.Now).ToString("N");
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        await work.Db.StaffSessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(work.Ct);
        work.Audit("account.password-reset", null, member.Id.Value);
        return Result.Done;
    }

    private async Task NoteAsync(Guid account, InvitationToken token, CancellationToken ct)
    {
        using var turn = await engine.EnterAsync(ct);
        await using var db = await databases.UnscopedAsync(ct);
        await db.PasswordResets.Where(r => r.AccountId == account).ExecuteDeleteAsync(ct);
        db.PasswordResets.Add(new PasswordReset { AccountId = account, TokenHash = token.Hash(), ExpiresAt = clock.GetUtcNow() + PasswordReset.Life });
        await db.SaveChangesAsync(ct);
    }

    private async Task<Guid?> AccountOfAsync(string token, CancellationToken ct)
    {
        if (InvitationToken.TryParse(token) is not { } known)
        {
            return null;
        }

        var (hash, now) = (known.Hash(), clock.GetUtcNow());
        await using var db = await databases.UnscopedAsync(ct);
        return await db.PasswordResets.Where(r => r.TokenHash == hash && r.ExpiresAt > now).Select(r => (Guid?)r.AccountId).SingleOrDefaultAsync(ct);
    }
}
