using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>The code that is asked for after the password: from the authenticator, or one of those on paper. Each is taken once; wrong ones lock the account like wrong passwords.</summary>
internal sealed class SecondStep(
    UserManager<Data.Account> users, StaffSessions sessions, AuthenticatorCodes codes, SealedNotes notes, Databases databases, IDatabaseEngine engine)
{
    private const string Purpose = "second step";

    /// <summary>Says that the password was right; void once it is changed.</summary>
    public string TicketFor(Data.Account account) => notes.Seal(Purpose, $"{account.Id} {account.SecurityStamp}");

    /// <summary>Whether a ticket still says anything.</summary>
    public bool IsOpen(string? ticket) => notes.Open(Purpose, ticket) is not null;

    /// <summary>Signs in; false for a wrong code, a ticket that is none, and a locked account.</summary>
    public async Task<bool> TryAsync(HttpContext http, string? ticket, string? code, CancellationToken ct)
    {
        if (notes.Open(Purpose, ticket)?.Split(' ') is not [var id, var stamp] || await users.FindByIdAsync(id) is not { } account
            || !string.Equals(account.SecurityStamp, stamp, StringComparison.Ordinal) || await users.IsLockedOutAsync(account))
        {
            return false;
        }

        return await TakeAsync(account, code, ct) && await sessions.BeginAsync(http, account.Id, hasSecondFactor: true, null, ct);
    }

    /// <summary>Takes a code of either kind, if it is right and was never taken before.</summary>
    private async Task<bool> TakeAsync(Data.Account account, string? code, CancellationToken ct)
    {
        using var turn = await engine.EnterAsync(ct);
        if (await IsTakenAsync(account, code, ct))
        {
            await users.ResetAccessFailedCountAsync(account);
            return true;
        }

        await users.AccessFailedAsync(account);
        return false;
    }

    // Taken by the row that changes, not by what was read before: of two browsers with one code, one is let in.
    private async Task<bool> IsTakenAsync(Data.Account account, string? code, CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        if (account.AuthenticatorKey is { } key && codes.StepOf(key, code) is { } step)
        {
            return await db.Users.Where(a => a.Id == account.Id && a.AuthenticatorStep < step).ExecuteUpdateAsync(set => set.SetProperty(a => a.AuthenticatorStep, step), ct) == 1;
        }

        return RecoveryCodes.HashOf(code) is { } hash
            && await db.RecoveryCodes.Where(c => c.AccountId == account.Id && c.CodeHash == hash).ExecuteDeleteAsync(ct) == 1;
    }
}
