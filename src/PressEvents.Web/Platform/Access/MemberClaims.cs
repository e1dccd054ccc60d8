using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform.Access;

/// <summary>What a session says of its member: who, by which account, in which organisation and as what. Which session it is, its store adds.</summary>
internal static class MemberClaims
{
    public const string Account = "account";
    public const string Organisation = "organisation";
    public const string Session = "session";

    /// <summary>There where a code or a passkey was asked for and given.</summary>
    public const string SecondFactor = "second-factor";

    public static ClaimsPrincipal Of(Member member, bool hasSecondFactor)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, member.Id.Value.ToString()));
        identity.AddClaim(new Claim(Account, member.AccountId.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, member.Name));
        identity.AddClaim(new Claim(ClaimTypes.Role, member.Role.ToString()));
        identity.AddClaim(new Claim(Organisation, member.OrganisationId.Value.ToString()));
        if (hasSecondFactor)
        {
            identity.AddClaim(new Claim(SecondFactor, "given"));
        }

        return new ClaimsPrincipal(identity);
    }
}
