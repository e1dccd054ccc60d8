using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Members;

/// <summary>What an open invitation says to whoever holds its link.</summary>
public sealed record OpenInvitation(OrganisationId OrganisationId, string Organisation, string Email, Role Role)
{
    /// <summary>The account this address signs in with already, as a member of another organisation; null for somebody new.</summary>
    public Guid? Account { get; init; }
}

/// <summary>Makes a member of whoever holds an invitation's link. Each link serves once.</summary>
internal sealed class JoinOrganisation(Databases databases, Transactions transactions, NewMembers members, KnownPassword known, ILookupNormalizer normalizer, TimeProvider clock)
{
    /// <summary>Null for a link that is unknown, used, withdrawn or expired; nobody learns which.</summary>
    public async Task<OpenInvitation?> FindAsync(string token, CancellationToken ct)
    {
        if (InvitationToken.TryParse(token) is not { } known)
        {
            return null;
        }

        var hash = known.Hash();
        await using var db = await databases.UnscopedAsync(ct);
        var found = await (
            from invitation in db.MemberInvitations.AsNoTracking().IgnoreQueryFilters()
            join organisation in db.Organisations on invitation.OrganisationId equals organisation.Id
            where invitation.TokenHash == hash
            select new { invitation, organisation.Name }).SingleOrDefaultAsync(ct);
        if (found is null || !found.invitation.IsOpenAt(clock.GetUtcNow()))
        {
            return null;
        }

        var normalised = normalizer.NormalizeEmail(found.invitation.Email);
        return new OpenInvitation(found.invitation.OrganisationId, found.Name, found.invitation.Email, found.invitation.Role)
        {
            Account = await db.Users.Where(a => a.NormalizedEmail == normalised).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct),
        };
    }

    public async Task<Result> JoinAsync(string token, string? name, string? password, CancellationToken ct)
    {
        if (await FindAsync(token, ct) is not { } open)
        {
            return new NotFound("invitation");
        }

        if (string.IsNullOrWhiteSpace(name) || name.Length > 200)
        {
            return new Invalid("name", "Tell us your name.");
        }

        var problem = open.Account is { } account
            ? await known.IsRightAsync(account, password, ct) ? null : new Invalid("Password", "That is not the password this address signs in with, or it is locked for a quarter of an hour after five wrong tries.")
            : PasswordRules.Problem(password, name, open.Email, open.Organisation);
        return problem is not null
            ? problem
            : await transactions.RunAsync(new SystemActor(open.OrganisationId, "invitation"), Permission.ManageOrganisation, work => JoinAsync(work, open, InvitationToken.TryParse(token)!.Value, name, password!), ct);
    }

    private async Task<Result> JoinAsync(Work work, OpenInvitation open, InvitationToken token, string name, string password)
    {
        await work.LockOrganisationAsync();
        var hash = token.Hash();
        if (await work.Db.MemberInvitations.SingleOrDefaultAsync(i => i.TokenHash == hash, work.Ct) is not { } invitation)
        {
            return new NotFound("invitation");    // used a moment ago
        }

        if (await work.Db.Members.AnyAsync(m => open.Account != null && m.AccountId == open.Account, work.Ct))
        {
            return new Invalid("email", "You are a member already. Sign in.");
        }

        work.Db.MemberInvitations.Remove(invitation);
        var email = EmailAddress.TryParse(open.Email)!.Value;
        if (open.Account is { } account)
        {
            NewMembers.AddKnown(work, open.OrganisationId, name, email, account, invitation.Role);
            return Result.Done;
        }

        var organisation = await work.Db.Organisations.SingleAsync(o => o.Id == open.OrganisationId, work.Ct);
        members.Add(work, organisation, name, email, password, invitation.Role);
        return Result.Done;
    }
}
