using Microsoft.AspNetCore.Authorization;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PageData = Microsoft.AspNetCore.Components.RouteData;

namespace PressEvents.Web.Platform.Access;

/// <summary>One of these roles is needed: in the organisation, or in the event that the address names.</summary>
internal sealed record RoleRequirement(IReadOnlyCollection<Role> Roles) : IAuthorizationRequirement;

/// <summary>Asks the database, not the cookie, whether a member has a role.</summary>
internal sealed class RoleHandler(Databases databases) : AuthorizationHandler<RoleRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (SignedIn.Of(context.User) is not { } actor)
        {
            return;
        }

        await using var db = await databases.ForAsync(actor.OrganisationId, CancellationToken.None);
        var rights = await StaffRights.OfAsync(db, actor, CancellationToken.None);
        if (rights.AwaitsProof)
        {
            return;
        }

        var inEvent = EventOf(context.Resource) is { } id && rights.InEvents.TryGetValue(id, out var role) ? role : (Role?)null;
        if ((rights.Role is { } everywhere && requirement.Roles.Contains(everywhere)) || (inEvent is { } there && requirement.Roles.Contains(there)))
        {
            context.Succeed(requirement);
        }
    }

    // A request, or a page that is shown within one that is open. Other things' ids are no event's.
    private static PressEventId? EventOf(object? resource)
    {
        var id = resource switch
        {
            HttpContext http => http.Request.RouteValues.GetValueOrDefault("id"),
            PageData page => page.RouteValues.GetValueOrDefault("Id"),
            _ => null,
        };
        return Guid.TryParse(id?.ToString(), out var known) ? PressEventId.From(known) : null;
    }
}
