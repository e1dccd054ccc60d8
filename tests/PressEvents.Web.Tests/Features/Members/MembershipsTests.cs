using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Features.Members;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Members;

/// <summary>One account in several organisations, and roles in single events.</summary>
public sealed class MembershipsTests(MigratedTemplate template) : IAsyncLifetime
{
    private const string Email = "pat@agency.example";
    private readonly MailApp app = new(template);
    private readonly Organisation other = Some.Organisation("Other Agency");
    private PressEvent screening = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        screening = Some.Dinner(other, slug: "screening");
        await app.AddAsync(app.Organisation.Id, app.Organisation, app.Dinner);
        await app.AddAsync(other.Id, other, screening);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Who_signs_in_already_joins_another_organisation_with_their_password_and_switches()
    {
        var pat = new FormBrowser(await StaffBrowsers.SignInAsync(app, app.Organisation, Role.Publicist, Email));
        var path = await InvitedAsync(Role.Viewer);

        Assert.Contains("not the password", await (await pat.PostAsync(path, path, [new("name", "Pat"), new("password", "a guess at the password")])).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await pat.PostAsync(path, path, [new("name", "Pat"), new("password", StaffBrowsers.Password)])).StatusCode);

        Assert.Equal(HttpStatusCode.Found, (await SwitchAsync(pat)).StatusCode);
        Assert.Contains("Viewer of Other Agency", await pat.Client.GetStringAsync("/account", Ct), StringComparison.Ordinal);
        Assert.Contains("/account/denied", (await pat.Client.GetAsync($"/staff/events/{screening.Id.Value}/settings", Ct)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await SwitchAsync(pat)).StatusCode);
        Assert.Contains("Publicist of Example Agency", await pat.Client.GetStringAsync("/account", Ct), StringComparison.Ordinal);
        Assert.Equal(1, await app.ReadAsync(other.Id, db => db.Users.CountAsync(a => a.Email == Email, Ct)));
    }

    [Fact]
    public async Task Nobody_switches_to_a_membership_that_is_not_theirs_or_is_disabled()
    {
        var pat = new FormBrowser(await StaffBrowsers.SignInAsync(app, app.Organisation, Role.Publicist, Email));
        var stranger = new Member(MemberId.New(Some.Now), other.Id, "Stranger", "s@other.example", Role.Owner, Some.Now);
        await app.AddAsync(other.Id, stranger);
        var page = await pat.Client.GetStringAsync("/account", Ct);

        Assert.Contains("There is no such organisation", await (await pat.PostFormAsync(page, "/account/organisation", [new("member", stranger.Id.Value.ToString())])).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var path = await InvitedAsync(Role.Owner);
        await pat.PostAsync(path, path, [new("name", "Pat"), new("password", StaffBrowsers.Password)]);
        page = await pat.Client.GetStringAsync("/account", Ct);
        var mine = await app.ReadAsync(other.Id, db => db.Members.SingleAsync(m => m.Email == Email, Ct));
        Assert.True((await app.Services.GetRequiredService<ChangeMember>().DisableAsync(Some.System(other), mine.Id, Ct)).IsDone);

        Assert.Equal(HttpStatusCode.OK, (await pat.PostFormAsync(page, "/account/organisation", [new("member", mine.Id.Value.ToString())])).StatusCode);
        Assert.Contains("Publicist of Example Agency", await pat.Client.GetStringAsync("/account", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_changed_in_one_organisation_signs_nobody_out_of_the_other()
    {
        var here = new FormBrowser(await StaffBrowsers.SignInAsync(app, app.Organisation, Role.Publicist, Email));
        var path = await InvitedAsync(Role.Viewer);
        await here.PostAsync(path, path, [new("name", "Pat"), new("password", StaffBrowsers.Password)]);
        var there = new FormBrowser(app.NewBrowser());
        await there.PostAsync("/account/sign-in", "/account/sign-in", [new("email", Email), new("password", StaffBrowsers.Password)]);
        await SwitchAsync(there);
        var mine = await app.ReadAsync(other.Id, db => db.Members.SingleAsync(m => m.Email == Email, Ct));

        Assert.True((await app.Services.GetRequiredService<ChangeMember>().BecomeAsync(Some.System(other), mine.Id, Role.Door, Ct)).IsDone);

        Assert.Equal(HttpStatusCode.Found, (await there.Client.GetAsync("/staff/events", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.Client.GetAsync("/staff/events", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_role_in_one_event_opens_that_event_alone_and_taken_back_nothing()
    {
        var (mine, another) = (app.Dinner, Some.Dinner(app.Organisation, slug: "another"));
        await app.AddAsync(app.Organisation.Id, another);
        using var browser = await StaffBrowsers.SignInAsync(app, app.Organisation, Role.EventsOnly, Email);
        var member = await app.ReadAsync(app.Organisation.Id, db => db.Members.SingleAsync(m => m.Email == Email, Ct));
        var (roles, events) = (app.Services.GetRequiredService<ChangeEventRole>(), app.Services.GetRequiredService<EventList>());
        var actor = new StaffActor(app.Organisation.Id, member.Id);
        Assert.Empty((await events.ForAsync(actor, Ct)).Rows);

        Assert.True((await roles.SetAsync(Some.System(app.Organisation), mine.Id, member.Id, Role.Publicist, Ct)).IsDone);

        Assert.Equal([mine.Id], (await events.ForAsync(actor, Ct)).Rows.Select(row => row.Id));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/staff/events/{mine.Id.Value}/settings", Ct)).StatusCode);
        Assert.Contains("/account/denied", (await browser.GetAsync($"/staff/events/{another.Id.Value}/settings", Ct)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("/account/denied", (await browser.GetAsync("/staff/contacts", Ct)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.True((await app.Services.GetRequiredService<MoveEvent>().MoveAsync(actor, mine.Id, EventState.Closed, Ct)).IsDone);
        Assert.IsType<NotFound>((await app.Services.GetRequiredService<MoveEvent>().MoveAsync(actor, another.Id, EventState.Closed, Ct)).Refusal);
        Assert.True((await roles.SetAsync(Some.System(app.Organisation), mine.Id, member.Id, null, Ct)).IsDone);
        Assert.Empty((await events.ForAsync(actor, Ct)).Rows);
        Assert.IsType<NotAllowed>((await app.Services.GetRequiredService<MoveEvent>().MoveAsync(actor, mine.Id, EventState.Open, Ct)).Refusal);
    }

    private async Task<string> InvitedAsync(Role role)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var owner = new Member(MemberId.New(Some.Now), other.Id, "Olga", "olga@other.example", Role.Owner, Some.Now);
        await app.AddAsync(other.Id, owner);
        var invited = await app.Services.GetRequiredService<InviteMember>().InviteAsync(new StaffActor(other.Id, owner.Id), Email, role, Ct);
        return new Uri(invited.Value!.Link).AbsolutePath;
    }

    private static async Task<HttpResponseMessage> SwitchAsync(FormBrowser browser)
    {
        var html = await browser.Client.GetStringAsync("/account", Ct);
        var page = await new HtmlParser().ParseDocumentAsync(html, Ct);
        var member = page.QuerySelector("form[action='/account/organisation'] input[name=member]")!.GetAttribute("value")!;
        return await browser.PostFormAsync(html, "/account/organisation", [new("member", member)]);
    }
}
