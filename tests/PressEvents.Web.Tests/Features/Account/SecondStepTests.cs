using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Features.Members;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Account;

/// <summary>An authenticator and the codes on paper that go with it: asked for after the password, each taken once.</summary>
public sealed class SecondStepTests(MigratedTemplate template) : IAsyncLifetime
{
    private const string Email = "olga@agency.example";
    private readonly MailApp app = new(template);
    private FormBrowser desk = null!;
    private byte[] key = null!;
    private IReadOnlyList<string> paper = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Code => new Totp(key).ComputeTotp(app.Clock.GetUtcNow().UtcDateTime);

    public async ValueTask InitializeAsync()
    {
        await app.AddAsync(app.Organisation.Id, app.Organisation, app.Dinner);
        desk = new FormBrowser(await StaffBrowsers.SignInAsync(app, app.Organisation, Role.Owner, Email));
        await SetUpAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_password_alone_signs_nobody_in_and_a_code_is_taken_once()
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var (first, second) = (await HalfwayAsync(), await HalfwayAsync());
        Assert.Equal(HttpStatusCode.Found, (await first.Browser.Client.GetAsync("/staff/events", Ct)).StatusCode);
        var code = Code;

        Assert.Equal(HttpStatusCode.Found, (await GiveAsync(first, code)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await first.Browser.Client.GetAsync("/staff/events", Ct)).StatusCode);
        Assert.Contains("was used before", await (await GiveAsync(second, code)).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await second.Browser.Client.GetAsync("/staff/events", Ct)).StatusCode);
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.Found, (await GiveAsync(second, Code)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await second.Browser.Client.GetAsync("/staff/events", Ct)).StatusCode);
    }

    [Fact]
    public async Task Each_code_on_paper_signs_in_once_and_new_ones_replace_all()
    {
        Assert.Equal(10, paper.Distinct(StringComparer.Ordinal).Count());
        Assert.True(await SignsInAsync(paper[3]));
        Assert.False(await SignsInAsync(paper[3]));
        Assert.True(await SignsInAsync(paper[4].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()));
        Assert.Equal(8, await app.ReadAsync(app.Organisation.Id, db => db.RecoveryCodes.CountAsync(Ct)));

        var renewed = await CodesOfAsync(await PostAsync("/account/recovery-codes", "own-password", StaffBrowsers.Password));

        Assert.Equal(10, renewed.Count);
        Assert.False(await SignsInAsync(paper[5]));
        Assert.True(await SignsInAsync(renewed[0]));
        var kept = await app.ReadAsync(app.Organisation.Id, db => db.RecoveryCodes.Select(c => c.CodeHash).ToListAsync(Ct));
        Assert.All(kept, hash => Assert.Equal(32, hash.Length));
    }

    [Fact]
    public async Task Of_fifty_wrong_codes_none_signs_in_and_the_account_is_locked_for_the_right_one_too()
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var halfway = await HalfwayAsync();
        for (var tries = 0; tries < 50; tries++)
        {
            using var answer = await GiveAsync(halfway, $"{tries:000000}");
            Assert.NotEqual(HttpStatusCode.Found, answer.StatusCode);
        }

        Assert.True(await app.ReadAsync(app.Organisation.Id, db => db.Users.Where(a => a.Email == Email).Select(a => a.LockoutEnd > DateTimeOffset.UnixEpoch).SingleAsync(Ct)));
        Assert.NotEqual(HttpStatusCode.Found, (await GiveAsync(halfway, Code)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await halfway.Browser.Client.GetAsync("/staff/events", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_ticket_that_is_old_or_was_never_given_begins_anew()
    {
        var halfway = await HalfwayAsync();
        Assert.Contains("Sign in once more", await (await GiveAsync(halfway with { Html = halfway.Html.Replace("name=\"ticket\" value=\"", "name=\"ticket\" value=\"x", StringComparison.Ordinal) }, Code)).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Contains("Sign in once more", await (await GiveAsync(halfway, Code)).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_the_authenticator_away_needs_the_password_and_no_organisation_that_asks_for_it()
    {
        Assert.Contains("not your password", await (await PostAsync("/account/authenticator", "own-password", "a guess at it", "step", "remove")).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.True((await AskTwiceAsync(true)).IsDone);
        Assert.Contains("asks its owners", await (await PostAsync("/account/authenticator", "own-password", StaffBrowsers.Password, "step", "remove")).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.True((await AskTwiceAsync(false)).IsDone);

        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync("/account/authenticator", "own-password", StaffBrowsers.Password, "step", "remove")).StatusCode);

        Assert.Equal(HttpStatusCode.Found, (await new FormBrowser(app.NewBrowser()).PostAsync("/account/sign-in", "/account/sign-in", [new("email", Email), new("password", StaffBrowsers.Password)])).StatusCode);
        Assert.Equal(0, await app.ReadAsync(app.Organisation.Id, db => db.RecoveryCodes.CountAsync(Ct)));
        Assert.Equal(["account.authenticator-added", "organisation.second-factor", "organisation.second-factor", "account.authenticator-removed"], await TrailAsync());
    }

    [Fact]
    public async Task Where_owners_must_prove_themselves_twice_one_who_did_not_may_do_nothing_until_they_do()
    {
        using var other = await StaffBrowsers.SignInAsync(app, app.Organisation, Role.Owner, "oscar@agency.example");
        var oscar = await ActorAsync("oscar@agency.example");
        Assert.IsType<Invalid>((await Get<AskOwnersTwice>().SetAsync(oscar, true, Ct)).Refusal);    // nobody locks themselves out
        Assert.True((await AskTwiceAsync(true)).IsDone);

        Assert.Contains("/account/denied", (await other.GetAsync("/staff/events", Ct)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("One step more", await other.GetStringOfAsync("/account/denied", HttpStatusCode.Forbidden), StringComparison.Ordinal);
        Assert.Contains("asks its owners for a second proof", await other.GetStringAsync("/account", Ct), StringComparison.Ordinal);
        Assert.Equal(new NotAllowed(Permission.CreateEvent), (await Get<CreateEvent>().CreateAsync(oscar, new EventForm { Title = "Mine", Slug = "mine", StartsAt = "2026-12-14T19:00", EndsAt = "2026-12-14T22:00", RsvpClosesAt = "2026-12-10T18:00", TimeZone = "Europe/London", Capacity = "20" }, Ct)).Refusal);
        desk = new FormBrowser(other);
        await SetUpAsync();
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/staff/events", Ct)).StatusCode);
    }

    private T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    private async Task SetUpAsync()
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync("/account/authenticator", "own-password", StaffBrowsers.Password, "step", "begin")).StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await desk.Client.GetStringAsync("/account", Ct), Ct);
        key = Base32Encoding.ToBytes(page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains("not the code it shows", await (await PostAsync("/account/authenticator", "code", "000000")).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        paper = await CodesOfAsync(await PostAsync("/account/authenticator", "code", Code));
    }

    private async Task<HttpResponseMessage> PostAsync(string action, params string[] typed) =>
        await desk.PostAsync("/account", action, typed.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1])));

    private static async Task<IReadOnlyList<string>> CodesOfAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Ct), Ct);
        return [.. page.QuerySelectorAll(".codes code").Select(code => code.TextContent)];
    }

    private async Task<Halfway> HalfwayAsync()
    {
        var browser = new FormBrowser(app.NewBrowser());
        var answer = await browser.PostAsync("/account/sign-in", "/account/sign-in", [new("email", Email), new("password", StaffBrowsers.Password)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new Halfway(browser, await answer.Content.ReadAsStringAsync(Ct));
    }

    private static Task<HttpResponseMessage> GiveAsync(Halfway halfway, string code) => halfway.Browser.PostFormAsync(halfway.Html, "/account/second-step", [new("code", code)]);

    private async Task<bool> SignsInAsync(string code) => (await GiveAsync(await HalfwayAsync(), code)).StatusCode is HttpStatusCode.Found;

    // As the owner at the desk, in the session that has proven both.
    private async Task<Domain.Result> AskTwiceAsync(bool wanted) => await Get<AskOwnersTwice>().SetAsync(await ActorAsync(Email), wanted, Ct);

    private Task<StaffActor> ActorAsync(string email) => app.ReadAsync(app.Organisation.Id, async db =>
    {
        var member = await db.Members.SingleAsync(m => m.Email == email, Ct);
        var session = await db.StaffSessions.Where(s => s.MemberId == member.Id.Value).OrderBy(s => s.HasSecondFactor ? 0 : 1).Select(s => s.Id).FirstAsync(Ct);
        return new StaffActor(app.Organisation.Id, member.Id) { SessionId = session };
    });

    private Task<List<string>> TrailAsync() => app.ReadAsync(app.Organisation.Id, db => db.AuditEntries.Where(a => a.Action != "member.added").OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync(Ct));

    private sealed record Halfway(FormBrowser Browser, string Html);
}
