using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Account;

/// <summary>A member's own account: the password, and the browsers they are signed in with.</summary>
public sealed class MyAccountTests(MigratedTemplate template) : IAsyncLifetime
{
    private const string Email = "pat@agency.example";
    private const string Other = "another long sentence";
    private readonly MailApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await app.AddAsync(app.Organisation.Id, app.Organisation, app.Dinner);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_new_password_signs_every_other_browser_out_and_is_the_only_one_that_serves()
    {
        var here = await SignedInAsync();
        using var there = await AgainAsync(StaffBrowsers.Password);

        var changed = await ChangeAsync(here, StaffBrowsers.Password, Other);

        Assert.Equal((HttpStatusCode.SeeOther, "/account?done=password"), (changed.StatusCode, changed.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await there.GetAsync("/account", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(StaffBrowsers.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await SignInAsync(Other)).StatusCode);
        var line = Assert.Single(await TrailAsync("account.password-changed"));
        Assert.DoesNotContain(Other, line ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not my password", Other, "That is not your password")]
    [InlineData(StaffBrowsers.Password, "too few", "at least 12 characters")]
    [InlineData(StaffBrowsers.Password, "Password1234", "among the first that are tried")]
    [InlineData(StaffBrowsers.Password, "aaaaaaaaaaaaaaa", "among the first that are tried")]
    [InlineData(StaffBrowsers.Password, "pat@agency.example1", "little more than a name or address")]
    [InlineData(StaffBrowsers.Password, StaffBrowsers.Password, "That is the password you have")]
    public async Task What_does_not_serve_is_said_and_changes_nothing(string current, string wanted, string sentence)
    {
        var here = await SignedInAsync();
        using var there = await AgainAsync(StaffBrowsers.Password);

        var refused = await ChangeAsync(here, current, wanted);

        var page = await refused.Content.ReadAsStringAsync(Ct);
        Assert.Contains(sentence, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain(wanted, page.Replace(Email, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/account", Ct)).StatusCode);
        Assert.Empty(await TrailAsync("account.password-changed"));
    }

    [Fact]
    public async Task Five_wrong_guesses_at_an_open_desk_lock_the_account()
    {
        var here = await SignedInAsync();
        for (var tries = 0; tries < 5; tries++)
        {
            await ChangeAsync(here, "not my password", Other);
        }

        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync(here, StaffBrowsers.Password, Other)).StatusCode);
        Assert.Empty(await TrailAsync("account.password-changed"));
    }

    [Theory]
    [InlineData("qwertyuiop123")]
    [InlineData("Correct Horse Battery Staple")]
    [InlineData("ABABABABABABAB")]
    [InlineData("Example Agency!")]
    public void What_is_tried_first_is_no_password(string password) => Assert.NotNull(PasswordRules.Problem(password, "Pat Press", Email, "Example Agency"));

    [Theory]
    [InlineData("a long enough password")]
    [InlineData("   leading spaces count ")]
    [InlineData("雨の日は傘を持って出かける人")]
    [InlineData("the agency of lost umbrellas")]
    public void Any_signs_may_be_used_and_none_must(string password) => Assert.Null(PasswordRules.Problem(password, "Pat Press", Email, "Example Agency"));

    [Fact]
    public async Task Another_browser_is_listed_and_signed_out_from_here()
    {
        var here = await SignedInAsync();
        var mine = await SessionsAsync();
        using var there = await AgainAsync(StaffBrowsers.Password, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604");
        Assert.Contains("Safari on an iPhone", await here.GetStringAsync("/account", Ct), StringComparison.Ordinal);
        var session = Assert.Single((await SessionsAsync()).Except(mine));

        var ended = await new FormBrowser(here).PostAsync("/account", "/account/sessions", [new("session", session.ToString())]);

        Assert.Equal(HttpStatusCode.SeeOther, ended.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await there.GetAsync("/account", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account", Ct)).StatusCode);
        Assert.Single(await TrailAsync("account.session-ended"));
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else_and_a_strange_id_answers_the_same()
    {
        var here = await SignedInAsync();
        var mine = await SessionsAsync();
        using var colleague = await StaffBrowsers.SignInAsync(app, app.Organisation, Role.Owner, "olga@agency.example");
        var theirs = Assert.Single((await SessionsAsync()).Except(mine));

        var foreign = await EndAsync(here, theirs);
        var strange = await EndAsync(here, Guid.CreateVersion7());

        Assert.Contains("There is no such session.", foreign, StringComparison.Ordinal);
        Assert.Contains("There is no such session.", strange, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync("/account", Ct)).StatusCode);
    }

    [Fact]
    public async Task What_is_done_in_a_session_that_ended_is_refused_and_saves_nothing()
    {
        await SignedInAsync();
        var member = await app.ReadAsync(app.Organisation.Id, db => db.Members.SingleAsync(Ct));
        var actor = new StaffActor(app.Organisation.Id, member.Id) { SessionId = StaffSessionId.From((await SessionsAsync())[0]) };
        Assert.True((await KeepAsync(actor, "First")).IsDone);

        await app.ReadAsync(app.Organisation.Id, db => db.StaffSessions.ExecuteDeleteAsync(Ct));

        Assert.IsType<NotAllowed>((await KeepAsync(actor, "Second")).Refusal);
        Assert.Equal("First", (await app.ReadAsync(app.Organisation.Id, db => db.MessageTexts.SingleAsync(Ct))).Subject);
        Assert.True((await KeepAsync(actor with { SessionId = null }, "Without the guard it would be saved")).IsDone);
    }

    private Task<Domain.Result> KeepAsync(StaffActor actor, string subject) => app.Services.GetRequiredService<KeepMessage>()
        .KeepAsync(actor, app.Dinner.Id, MessageKind.Invitation, [new MessageWords(subject, "{{link}}")], Ct);

    private Task<HttpClient> SignedInAsync() => StaffBrowsers.SignInAsync(app, app.Organisation, Role.Publicist, Email);

    private async Task<HttpClient> AgainAsync(string password, string? agent = null)
    {
        var browser = app.NewBrowser();
        if (agent is not null)
        {
            browser.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
        }

        await new FormBrowser(browser).PostAsync("/account/sign-in", "/account/sign-in", [new("email", Email), new("password", password)]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account", Ct)).StatusCode);
        return browser;
    }

    private Task<HttpResponseMessage> SignInAsync(string password) =>
        new FormBrowser(app.NewBrowser()).PostAsync("/account/sign-in", "/account/sign-in", [new("email", Email), new("password", password)]);

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string current, string wanted) =>
        new FormBrowser(browser).PostAsync("/account", "/account/password", [new("current", current), new("password", wanted)]);

    private static async Task<string> EndAsync(HttpClient browser, Guid session) =>
        await (await new FormBrowser(browser).PostAsync("/account", "/account/sessions", [new("session", session.ToString())])).Content.ReadAsStringAsync(Ct);

    private Task<List<Guid>> SessionsAsync() => app.ReadAsync(app.Organisation.Id, async db =>
        (await db.StaffSessions.Select(s => s.Id).ToListAsync(Ct)).ConvertAll(id => id.Value));

    private Task<List<string?>> TrailAsync(string action) =>
        app.ReadAsync(app.Organisation.Id, db => db.AuditEntries.Where(e => e.Action == action).Select(e => e.Details).ToListAsync(Ct));
}
