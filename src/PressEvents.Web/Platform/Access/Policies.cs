using Microsoft.AspNetCore.Authorization;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform.Access;

/// <summary>Who may open a page, by the least role it takes. Whether they may see and act is decided afresh by each use case.</summary>
public static class Policies
{
    public const string Owner = nameof(Owner);
    public const string Publicist = nameof(Publicist);
    public const string Viewer = nameof(Viewer);

    /// <summary>Everybody who is signed in as a member.</summary>
    public const string Member = nameof(Member);

    public static void Add(AuthorizationBuilder authorization)
    {
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        authorization.AddPolicy(Owner, policy => policy.AddRequirements(new RoleRequirement([Role.Owner])));
        authorization.AddPolicy(Publicist, policy => policy.AddRequirements(new RoleRequirement([Role.Owner, Role.Publicist])));
        authorization.AddPolicy(Viewer, policy => policy.AddRequirements(new RoleRequirement([Role.Owner, Role.Publicist, Role.Viewer])));
        authorization.AddPolicy(Member, policy => policy.AddRequirements(new RoleRequirement(Enum.GetValues<Role>())));
        authorization.Services.AddSingleton<IAuthorizationHandler, RoleHandler>();
    }
}
