using Microsoft.AspNetCore.Authorization;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform.Access;

/// <summary>Who may open a page. Whether they may act is decided afresh by the use case.</summary>
public static class Policies
{
    public const string Owner = nameof(Role.Owner);
    public const string Publicist = nameof(Role.Publicist);
    public const string Door = nameof(Role.Door);
    public const string Viewer = nameof(Role.Viewer);

    public static void Add(AuthorizationBuilder authorization)
    {
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        authorization.AddPolicy(Owner, policy => policy.RequireRole(Owner));
        authorization.AddPolicy(Publicist, policy => policy.RequireRole(Owner, Publicist));
        authorization.AddPolicy(Door, policy => policy.RequireRole(Owner, Publicist, Door));
        authorization.AddPolicy(Viewer, policy => policy.RequireRole(Owner, Publicist, Door, Viewer));
    }
}
