using Microsoft.AspNetCore.Identity;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform.Access;

/// <summary>Adds a member and the account they sign in with to a transaction under way.</summary>
public sealed class NewMembers(IPasswordHasher<Account> hasher, ILookupNormalizer normalizer)
{
    /// <summary>Somebody who signs in already, as a member of another organisation: with what they have.</summary>
    public static Member AddKnown(Work work, OrganisationId organisation, string name, EmailAddress email, Guid account, Role role)
    {
        var member = new Member(MemberId.New(work.Now), organisation, name, email.Value, role, work.Now).SignInWith(account);
        work.Db.Members.Add(member);
        work.Audit("member.added", null, member.Id.Value, $"role={role}");
        return member;
    }

    public Member Add(Work work, Organisation organisation, string name, EmailAddress email, string password, Role role)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(password.Length, PasswordRules.Shortest, nameof(password));
        var member = new Member(MemberId.New(work.Now), organisation.Id, name, email.Value, role, work.Now);
        var account = new Account
        {
            Id = member.Id.Value,
            UserName = email.Value,
            NormalizedUserName = normalizer.NormalizeName(email.Value),
            Email = email.Value,
            NormalizedEmail = normalizer.NormalizeEmail(email.Value),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
        };
        account.PasswordHash = hasher.HashPassword(account, password);
        work.Db.Users.Add(account);
        work.Db.Members.Add(member);
        work.Audit("member.added", null, member.Id.Value, $"role={role}");
        return member;
    }
}
