using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Signing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Standing;

/// <summary>Who only looks does not open the page; only an owner changes keys.</summary>
public sealed class StandingPageTests(MigratedTemplate template) : IAsyncDisposable
{
    private readonly MailApp app = new(template, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Smtp:From"] = "press@agency.example",
    });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Door)]
    public async Task Who_only_looks_does_not_open_it(Role role)
    {
        await app.AddAsync(app.Organisation.Id, app.Organisation);
        using var browser = await StaffBrowsers.SignInAsync(app, app.Organisation, role, "victor@agency.example");

        using var response = await browser.GetAsync("/staff/standing", Ct);

        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_publicist_makes_no_key_whatever_their_browser_asks_for()
    {
        var member = new Member(MemberId.New(Some.Now), app.Organisation.Id, "Pat Press", "pat@agency.example", Role.Publicist, Some.Now);
        await app.AddAsync(app.Organisation.Id, app.Organisation, member);
        var keys = app.Services.GetRequiredService<SigningKeys>();

        Assert.IsType<NotAllowed>((await keys.MakeAsync(new StaffActor(app.Organisation.Id, member.Id), Ct)).Refusal);
        Assert.Empty(await keys.ListAsync(Ct));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
