using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;

namespace PressEvents.Web.Platform.Access;

/// <summary>
/// Asks every few seconds whether the session of an open page still lasts; if not, the page is signed out. Until it is told, nothing it
/// does is saved: every write asks for itself.
/// </summary>
internal sealed class SessionRevalidation(ILoggerFactory loggers, Databases databases, TimeProvider clock) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(4);

    /// <summary>Whether it is there, its hours have not passed, and its member is who they were when it began.</summary>
    internal async Task<bool> LastsAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (SignedIn.Of(user) is not { SessionId: { } session } actor)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        await using var db = await databases.ForAsync(actor.OrganisationId, ct);
        return (await StaffRights.OfAsync(db, actor, ct)).Role is { } role && user.IsInRole(role.ToString())
            && await db.StaffSessions.AnyAsync(s => s.Id == session && s.ExpiresAt > now, ct);
    }

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        LastsAsync(authenticationState.User, cancellationToken);
}
