using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>What the page of an account shows.</summary>
public sealed record MyAccount(string Name, string Email, Role Role, string Organisation, IReadOnlyList<SessionRow> Sessions)
{
    /// <summary>The other organisations this account is a member of.</summary>
    public IReadOnlyList<MembershipRow> Others { get; init; } = [];

    /// <summary>Whether they must prove themselves a second time before they may do anything.</summary>
    public bool NeedsSecondFactor { get; init; }

    public DateTimeOffset? AuthenticatorSince { get; init; }

    /// <summary>A key that waits for its first code, as people type it and as a telephone reads it.</summary>
    public (string Text, string Address)? NewKey { get; init; }

    /// <summary>How many codes on paper are left.</summary>
    public int RecoveryCodes { get; init; }

    public IReadOnlyList<PasskeyRow> Passkeys { get; init; } = [];
}

/// <summary>Another organisation, and what they are there.</summary>
public sealed record MembershipRow(MemberId Id, string Organisation, Role Role);

/// <summary>A passkey by the name its owner gave it; <paramref name="Id"/> names it and is no secret.</summary>
public sealed record PasskeyRow(string Id, string Name, DateTimeOffset AddedAt);

/// <summary>Reads a member's own account.</summary>
internal sealed class MyAccountQuery(Databases databases, MySessions sessions, Passkeys passkeys, StaffSessions memberships, AuthenticatorCodes codes)
{
    /// <summary>Null where their session ended meanwhile.</summary>
    public async Task<MyAccount?> ReadAsync(StaffActor actor, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.OwnAccount, ct);
        if (await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == actor.MemberId, ct) is not { } member)
        {
            return null;
        }

        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == member.AccountId, ct);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == actor.OrganisationId, ct);
        var hasProof = await db.StaffSessions.AnyAsync(s => s.Id == actor.SessionId && s.HasSecondFactor, ct);
        return new MyAccount(member.Name, member.Email, member.Role, organisation.Name, await sessions.ListAsync(actor, ct))
        {
            Others = await OthersAsync(db, member, ct),
            NeedsSecondFactor = member.Role is Role.Owner && organisation.OwnersNeedSecondFactor && !hasProof,
            AuthenticatorSince = account.AuthenticatorSince,
            NewKey = account is { AuthenticatorKey: { } key, AuthenticatorSince: null } ? (codes.TextOf(key), codes.AddressOf(key, member.Email)) : null,
            RecoveryCodes = await db.RecoveryCodes.CountAsync(c => c.AccountId == account.Id, ct),
            Passkeys = await passkeys.ListAsync(account.Id),
        };
    }

    private async Task<IReadOnlyList<MembershipRow>> OthersAsync(PressDb db, Member member, CancellationToken ct)
    {
        var others = (await memberships.MembershipsAsync(member.AccountId, ct)).Where(other => other.Id != member.Id).ToList();
        var ids = others.ConvertAll(other => other.OrganisationId);
        var names = await db.Organisations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        return others.ConvertAll(other => new MembershipRow(other.Id, names[other.OrganisationId], other.Role));
    }
}
