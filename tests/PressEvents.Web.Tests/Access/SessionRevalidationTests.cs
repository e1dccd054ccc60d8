using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Access;

/// <summary>When an open page learns that it is signed out.</summary>
public sealed class SessionRevalidationTests(MigratedTemplate template) : IAsyncLifetime
{
    private readonly PressEventsApp app = new(template);
    private readonly Organisation agency = Some.Organisation();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.AddAsync(agency.Id, agency);
        (await StaffBrowsers.SignInAsync(app, agency, Role.Publicist, "pat@agency.example")).Dispose();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_lasts_for_twelve_hours_and_no_longer()
    {
        var me = await PrincipalAsync();
        Assert.True(await LastsAsync(me));

        app.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.True(await LastsAsync(me));
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.False(await LastsAsync(me));
    }

    [Fact]
    public async Task It_ends_with_its_row_with_the_role_and_with_the_member()
    {
        var me = await PrincipalAsync();

        await ChangeAsync(member => member.Become(Role.Viewer));
        Assert.False(await LastsAsync(me));
        await ChangeAsync(member => member.Become(Role.Publicist));
        Assert.True(await LastsAsync(me));
        await ChangeAsync(member => member.Disable(Some.Now));
        Assert.False(await LastsAsync(me));
        await ChangeAsync(member => member.Enable());
        Assert.True(await LastsAsync(me));
        await app.ReadAsync(agency.Id, db => db.StaffSessions.ExecuteDeleteAsync(Ct));
        Assert.False(await LastsAsync(me));
    }

    [Fact]
    public async Task Who_says_of_no_session_is_signed_out()
    {
        var me = await PrincipalAsync();

        Assert.False(await LastsAsync(new ClaimsPrincipal(new ClaimsIdentity(me.Claims.Where(claim => claim.Type is not MemberClaims.Session), "test", ClaimTypes.Name, ClaimTypes.Role))));
        Assert.False(await LastsAsync(new ClaimsPrincipal(new ClaimsIdentity())));
    }

    private async Task<bool> LastsAsync(ClaimsPrincipal user)
    {
        using var revalidation = new SessionRevalidation(NullLoggerFactory.Instance, app.Databases, app.Clock);
        return await revalidation.LastsAsync(user, Ct);
    }

    private async Task<ClaimsPrincipal> PrincipalAsync()
    {
        var member = await app.ReadAsync(agency.Id, db => db.Members.SingleAsync(Ct));
        var session = await app.ReadAsync(agency.Id, db => db.StaffSessions.Select(s => s.Id).SingleAsync(Ct));
        return new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, member.Id.Value.ToString()), new Claim(MemberClaims.Organisation, agency.Id.Value.ToString()),
                new Claim(MemberClaims.Session, session.Value.ToString()), new Claim(ClaimTypes.Role, member.Role.ToString()),
            ],
            IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role));
    }

    private Task<int> ChangeAsync(Action<Member> change) => app.ReadAsync(agency.Id, async db =>
    {
        change(await db.Members.SingleAsync(Ct));
        return await db.SaveChangesAsync(Ct);
    });
}
