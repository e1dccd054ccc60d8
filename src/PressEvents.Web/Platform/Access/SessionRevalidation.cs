using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;

namespace PressEvents.Web.Platform.Access;

/// <summary>Asks once a minute whether an open page's member still is who they were; if not, the page is signed out.</summary>
internal sealed class SessionRevalidation(ILoggerFactory loggers, Databases databases) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var user = authenticationState.User;
        if (SignedIn.Of(user) is not { } actor)
        {
            return false;
        }

        await using var db = await databases.ForAsync(actor.OrganisationId, cancellationToken);
        var stamp = user.FindFirstValue(MemberClaims.Stamp);
        var enabled = await db.Members.AnyAsync(m => m.Id == actor.MemberId && m.DisabledAt == null, cancellationToken);
        return enabled
            && await db.Users.AnyAsync(a => a.Id == actor.MemberId.Value && a.SecurityStamp == stamp, cancellationToken)
            && await db.StaffSessions.AnyAsync(s => s.AccountId == actor.MemberId.Value, cancellationToken);
    }
}
