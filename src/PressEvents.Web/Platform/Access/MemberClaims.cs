using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;

namespace PressEvents.Web.Platform.Access;

/// <summary>What a session says of its member: who, which organisation and which role. Which session it is, its store adds.</summary>
internal sealed class MemberClaims(Databases databases) : IUserClaimsPrincipalFactory<Account>
{
    public const string Organisation = "organisation";
    public const string Session = "session";

    public async Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        await using var db = await databases.UnscopedAsync(CancellationToken.None);
        var member = await db.Members.IgnoreQueryFilters().AsNoTracking().SingleAsync(m => m.Id == user.MemberId);
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, member.Name));
        identity.AddClaim(new Claim(ClaimTypes.Role, member.Role.ToString()));
        identity.AddClaim(new Claim(Organisation, member.OrganisationId.Value.ToString()));
        return new ClaimsPrincipal(identity);
    }
}
