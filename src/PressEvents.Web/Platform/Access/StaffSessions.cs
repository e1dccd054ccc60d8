using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform.Access;

/// <summary>Signs a browser in as one of the memberships an account has.</summary>
internal sealed class StaffSessions(Databases databases, IDatabaseEngine engine, IAuthenticationSchemeProvider schemes)
{
    /// <summary>Begins a new session, as the membership wanted or else the oldest; ends the one the browser had. False where the account has no such membership.</summary>
    public async Task<bool> BeginAsync(HttpContext http, Guid account, bool hasSecondFactor, MemberId? wanted, CancellationToken ct)
    {
        var members = await MembershipsAsync(account, ct);
        if (members.FirstOrDefault(m => wanted is null || m.Id == wanted) is not { } member)
        {
            return false;
        }

        await EndAsync(SignedIn.Of(http.User)?.SessionId, ct);

        // The handler of this request goes on with the key it found: a new one gives a key of its own, whatever cookie came along.
        var handler = ActivatorUtilities.CreateInstance<CookieAuthenticationHandler>(http.RequestServices);
        await handler.InitializeAsync((await schemes.GetSchemeAsync(IdentityConstants.ApplicationScheme))!, http);
        await handler.SignInAsync(MemberClaims.Of(member, hasSecondFactor), new AuthenticationProperties());
        return true;
    }

    /// <summary>Whether the session somebody acts in has proven both.</summary>
    public async Task<bool> HasSecondFactorAsync(StaffActor actor, CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        return await db.StaffSessions.AnyAsync(s => s.Id == actor.SessionId && s.HasSecondFactor, ct);
    }

    /// <summary>Whom an account may sign in as: its enabled memberships, the oldest first.</summary>
    public async Task<IReadOnlyList<Member>> MembershipsAsync(Guid account, CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        var members = await db.Members.IgnoreQueryFilters().AsNoTracking().Where(m => m.AccountId == account && m.DisabledAt == null).ToListAsync(ct);
        return [.. members.OrderBy(m => m.JoinedAt).ThenBy(m => m.Id.Value)];
    }

    private async Task EndAsync(StaffSessionId? session, CancellationToken ct)
    {
        if (session is not null)
        {
            using var turn = await engine.EnterAsync(ct);
            await using var db = await databases.UnscopedAsync(ct);
            await db.StaffSessions.Where(s => s.Id == session).ExecuteDeleteAsync(ct);
        }
    }
}
