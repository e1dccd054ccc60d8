using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>What a browser is asked to sign, and the note it brings back with what it signed.</summary>
public sealed record PasskeyQuestion(string Options, string Note);

/// <summary>Signing in with what a telephone, a computer or a key holds: it asks its owner for finger, face or PIN, and so counts as both proofs.</summary>
internal sealed class Passkeys(
    UserManager<Data.Account> users, IPasskeyHandler<Data.Account> handler, StaffSessions sessions, SealedNotes notes, OwnPassword own, Transactions transactions, IDatabaseEngine engine)
{
    private const string Adding = "passkey to be added";
    private const string Asking = "passkey to be shown";
    private const int MostOfAName = 60;
    private const int MostPasskeys = 20;

    public async Task<IReadOnlyList<PasskeyRow>> ListAsync(Guid account)
    {
        var mine = await users.FindByIdAsync(account.ToString());
        return mine is null ? [] : [.. (await users.GetPasskeysAsync(mine)).OrderBy(key => key.CreatedAt).Select(key => new PasskeyRow(Base64Url.EncodeToString(key.CredentialId), key.Name ?? "Passkey", key.CreatedAt))];
    }

    /// <summary>Begins to add one, for who knows the password.</summary>
    public async Task<Result<PasskeyQuestion>> BeginAsync(HttpContext http, StaffActor actor, string? password, CancellationToken ct)
    {
        if (!await own.IsOfAsync(actor, password, ct))
        {
            return OwnPassword.Wrong(OwnPassword.Field);
        }

        var account = (await AccountAsync(http))!;
        var made = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = http.User.Identity!.Name! }, http);
        return new PasskeyQuestion(made.CreationOptionsJson, notes.Seal(Adding, $"{actor.MemberId.Value} {made.AttestationState}"));
    }

    /// <summary>Adds what the browser made. A session it is added in has proven both.</summary>
    public async Task<Result> AddAsync(HttpContext http, StaffActor actor, string? note, string? credential, string? name, CancellationToken ct)
    {
        if (notes.Open(Adding, note)?.Split(' ', 2) is not [var whose, var state] || !string.Equals(whose, actor.MemberId.Value.ToString(), StringComparison.Ordinal) || string.IsNullOrEmpty(credential))
        {
            return new Invalid("passkey", "That took too long. Begin once more.");
        }

        var attested = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = credential, AttestationState = state });
        if (!attested.Succeeded)
        {
            return new Invalid("passkey", "The browser did not make a passkey that we can use.");
        }

        attested.Passkey.Name = string.IsNullOrWhiteSpace(name) ? BrowserWords.Of(http.Request.Headers.UserAgent) : name.Trim()[..Math.Min(name.Trim().Length, MostOfAName)];
        return await transactions.RunAsync(actor, Permission.OwnAccount, async work =>
        {
            var account = await OwnPassword.AccountAsync(work, actor);
            if (await Of(work, account.Id).CountAsync(work.Ct) >= MostPasskeys)
            {
                return new Invalid("passkey", "That is one passkey too many; remove one you do not use.");
            }

            work.Db.Set<IdentityUserPasskey<Guid>>().Add(Row(account.Id, attested.Passkey));
            await work.Db.StaffSessions.Where(s => s.Id == actor.SessionId).ExecuteUpdateAsync(set => set.SetProperty(s => s.HasSecondFactor, true), work.Ct);
            work.Audit("account.passkey-added", null, actor.MemberId.Value);
            return Result.Done;
        }, ct);
    }

    public async Task<Result> RemoveAsync(StaffActor actor, string? id, string? password, CancellationToken ct)
    {
        if (!await own.IsOfAsync(actor, password, ct))
        {
            return OwnPassword.Wrong(OwnPassword.Field);
        }

        return await transactions.RunAsync(actor, Permission.OwnAccount, async work =>
        {
            var account = await OwnPassword.AccountAsync(work, actor);
            var key = Base64Url.IsValid(id ?? "") ? Base64Url.DecodeFromChars(id) : [];
            if (await Of(work, account.Id).Where(p => p.CredentialId == key).ExecuteDeleteAsync(work.Ct) == 0)
            {
                return new NotFound("passkey");
            }

            work.Audit("account.passkey-removed", null, actor.MemberId.Value);
            return Result.Done;
        }, ct);
    }

    /// <summary>What any browser is asked, whoever sits before it.</summary>
    public async Task<PasskeyQuestion> AskAsync(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(user: null, http);
        return new PasskeyQuestion(made.RequestOptionsJson, notes.Seal(Asking, made.AssertionState!));
    }

    /// <summary>Signs in with what the browser signed; false whatever is wrong with it.</summary>
    public async Task<bool> SignInAsync(HttpContext http, string? note, string? credential, CancellationToken ct)
    {
        if (notes.Open(Asking, note) is not { } state || string.IsNullOrEmpty(credential))
        {
            return false;
        }

        var asserted = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = state });
        if (!asserted.Succeeded || await users.IsLockedOutAsync(asserted.User))
        {
            return false;
        }

        using (await engine.EnterAsync(ct))
        {
            await users.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey);
        }

        return await sessions.BeginAsync(http, asserted.User.Id, hasSecondFactor: true, null, ct);
    }

    private Task<Data.Account?> AccountAsync(HttpContext http) => users.FindByIdAsync(SignedIn.AccountOf(http.User).ToString());

    // Identity's own rows, written in our transaction; it reads them when somebody signs in.
    private static IQueryable<IdentityUserPasskey<Guid>> Of(Work work, Guid account) => work.Db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == account);

    private static IdentityUserPasskey<Guid> Row(Guid account, UserPasskeyInfo key) => new()
    {
        UserId = account,
        CredentialId = key.CredentialId,
        Data = new IdentityPasskeyData
        {
            PublicKey = key.PublicKey,
            Name = key.Name,
            CreatedAt = key.CreatedAt,
            SignCount = key.SignCount,
            Transports = key.Transports,
            IsUserVerified = key.IsUserVerified,
            IsBackupEligible = key.IsBackupEligible,
            IsBackedUp = key.IsBackedUp,
            AttestationObject = key.AttestationObject,
            ClientDataJson = key.ClientDataJson,
        },
    };
}
