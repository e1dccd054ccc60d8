using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform.Access;

/// <summary>The member whose page this is.</summary>
public sealed class SignedIn(AuthenticationStateProvider authentication)
{
    public async Task<StaffActor> ActorAsync() =>
        Of((await authentication.GetAuthenticationStateAsync()).User)
        ?? throw new InvalidOperationException("Staff pages are closed to the anonymous; no member is signed in here.");

    /// <summary>The member's name, for colleagues to read.</summary>
    public async Task<string> NameAsync() => (await authentication.GetAuthenticationStateAsync()).User.Identity?.Name ?? "";

    /// <summary>The account a session was begun with.</summary>
    public static Guid AccountOf(ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(MemberClaims.Account)!);

    /// <summary>The member of a session, or null for the anonymous.</summary>
    public static StaffActor? Of(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var member)
        && Guid.TryParse(user.FindFirstValue(MemberClaims.Organisation), out var organisation)
            ? new StaffActor(OrganisationId.From(organisation), MemberId.From(member))
            {
                SessionId = Guid.TryParse(user.FindFirstValue(MemberClaims.Session), out var session) ? StaffSessionId.From(session) : null,
            }
            : null;
}
