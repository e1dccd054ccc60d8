using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using PressEvents.Data;
using PressEvents.Data.Queries;

namespace PressEvents.Web.Platform.Access;

/// <summary>
/// Asks every few seconds whether the session of an open page still lasts; if not, the page is signed out. Until it is told, nothing it
/// does is saved: every write asks for itself.
/// </summary>
internal sealed class SessionRevalidation(ILoggerFactory loggers, Databases databases) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(4);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (SignedIn.Of(authenticationState.User) is not { SessionId: not null } actor)
        {
            return false;
        }

        await using var db = await databases.ForAsync(actor.OrganisationId, cancellationToken);
        return (await StaffRights.OfAsync(db, actor, cancellationToken)).Role is { } role && authenticationState.User.IsInRole(role.ToString());
    }
}
