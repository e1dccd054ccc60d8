using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Members;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Members;

/// <summary>Who belongs to an organisation: asked to join, given another role, kept out.</summary>
public sealed class MembersTests(MigratedTemplate template)
{
    private const string Password = "a sentence of my own";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_role_ends_every_browser_and_is_what_they_sign_in_with_again()
    {
        await using var app = await AgencyAsync();
        var owner = await MemberAsync(app, Role.Owner, "olga@agency.example");
        using var browser = await StaffBrowsers.SignInAsync(app, app.Organisation, Role.Publicist, "pat@agency.example");
        var pat = await IdOfAsync(app, "pat@agency.example");

        Assert.True((await Change(app).BecomeAsync(owner, pat, Role.Viewer, Ct)).IsDone);

        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/account", Ct)).StatusCode);
        var again = await new FormBrowser(browser).PostAsync("/account/sign-in", "/account/sign-in", [new("email", "pat@agency.example"), new("password", StaffBrowsers.Password)]);
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        Assert.Contains("Viewer of", await browser.GetStringAsync("/account", Ct), StringComparison.Ordinal);
        Assert.Equal("Publicist to Viewer", await TrailAsync(app, "member.role-changed"));
    }

    [Fact]
    public async Task Who_is_disabled_is_out_at_once_and_in_again_when_let_in()
    {
        await using var app = await AgencyAsync();
        var owner = await MemberAsync(app, Role.Owner, "olga@agency.example");
        using var browser = await StaffBrowsers.SignInAsync(app, app.Organisation, Role.Publicist, "pat@agency.example");
        var pat = await IdOfAsync(app, "pat@agency.example");

        Assert.True((await Change(app).DisableAsync(owner, pat, Ct)).IsDone);

        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/account", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(app, "pat@agency.example", StaffBrowsers.Password)).StatusCode);
        Assert.IsType<NotAllowed>((await Change(app).DisableAsync(new StaffActor(app.Organisation.Id, pat), pat, Ct)).Refusal);
        Assert.True((await Change(app).EnableAsync(owner, pat, Ct)).IsDone);
        Assert.Equal(HttpStatusCode.Found, (await SignInAsync(app, "pat@agency.example", StaffBrowsers.Password)).StatusCode);
    }

    [Theory]
    [InlineData(Role.Publicist)]
    [InlineData(Role.Door)]
    [InlineData(Role.Viewer)]
    public async Task Only_owners_decide_who_belongs(Role role)
    {
        await using var app = await AgencyAsync();
        var owner = await MemberAsync(app, Role.Owner, "olga@agency.example");
        var actor = await MemberAsync(app, role, "pat@agency.example");
        using var browser = await StaffBrowsers.SignInAsync(app, app.Organisation, role, "quinn@agency.example");

        Assert.IsType<NotAllowed>((await Change(app).BecomeAsync(actor, actor.MemberId, Role.Owner, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await Change(app).DisableAsync(actor, owner.MemberId, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await Invite(app).InviteAsync(actor, "new@agency.example", Role.Owner, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await Invite(app).WithdrawAsync(actor, MemberInvitationId.New(Some.Now), Ct)).Refusal);
        Assert.Empty((await app.Services.GetRequiredService<MembersQuery>().ReadAsync(actor, Ct)).Members);
        Assert.Equal("/account/denied", (await browser.GetAsync("/staff/members", Ct)).Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task The_last_owner_stays_one()
    {
        await using var app = await AgencyAsync();
        var owner = await MemberAsync(app, Role.Owner, "olga@agency.example");

        Assert.IsType<LastOwner>((await Change(app).BecomeAsync(owner, owner.MemberId, Role.Viewer, Ct)).Refusal);
        Assert.IsType<LastOwner>((await Change(app).DisableAsync(owner, owner.MemberId, Ct)).Refusal);

        Assert.True(await app.ReadAsync(app.Organisation.Id, db => db.Members.AnyAsync(m => m.Role == Role.Owner && m.DisabledAt == null, Ct)));
    }

    [Fact]
    public async Task A_member_of_another_organisation_is_not_there()
    {
        await using var app = await AgencyAsync();
        var owner = await MemberAsync(app, Role.Owner, "olga@agency.example");
        var foreign = Some.Organisation("Other Agency");
        var stranger = new Member(MemberId.New(Some.Now), foreign.Id, "Stranger", "s@other.example", Role.Publicist, Some.Now);
        await app.AddAsync(foreign.Id, foreign, stranger);

        Assert.Equal(new NotFound("member"), (await Change(app).DisableAsync(owner, stranger.Id, Ct)).Refusal);
        Assert.Equal(new NotFound("member"), (await Change(app).DisableAsync(owner, MemberId.New(Some.Now), Ct)).Refusal);
        Assert.DoesNotContain((await app.Services.GetRequiredService<MembersQuery>().ReadAsync(owner, Ct)).Members, member => member.Name is "Stranger");
    }

    [Fact]
    public async Task Who_is_asked_gets_a_mail_and_its_link_makes_a_member_once()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = await AgencyAsync(sink);
        var owner = await MemberAsync(app, Role.Owner, "olga@agency.example");

        var invited = (await Invite(app).InviteAsync(owner, "New@Agency.example", Role.Door, Ct)).Value!;

        Assert.Null(invited.NotMailed);
        var mail = Assert.Single(sink.Received);
        Assert.Equal("New@Agency.example", mail.To);
        Assert.Contains(invited.Link, mail.Message.TextBody!, StringComparison.Ordinal);
        var path = new Uri(invited.Link).AbsolutePath;
        var (first, second) = (new FormBrowser(app.NewBrowser()), new FormBrowser(app.NewBrowser()));
        var page = await second.Client.GetStringAsync(path, Ct);
        Assert.Contains("You become Door", page, StringComparison.Ordinal);
        Assert.Contains("at least 12 characters", await (await first.PostAsync(path, path, [new("name", "Nel"), new("password", "short")])).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await first.PostAsync(path, path, [new("name", "Nel New"), new("password", Password)])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await second.PostFormAsync(page, path, [new("name", "Another"), new("password", Password)])).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await SignInAsync(app, "new@agency.example", Password)).StatusCode);
        var member = await app.ReadAsync(app.Organisation.Id, db => db.Members.SingleAsync(m => m.Name == "Nel New", Ct));
        Assert.Equal(Role.Door, member.Role);
    }

    [Fact]
    public async Task A_link_that_was_taken_back_replaced_or_is_a_week_old_leads_nowhere()
    {
        await using var app = await AgencyAsync();
        var owner = await MemberAsync(app, Role.Owner, "olga@agency.example");
        var replaced = await LinkAsync(app, owner, "a@agency.example");
        var standing = await LinkAsync(app, owner, "A@agency.example");
        var withdrawn = await LinkAsync(app, owner, "b@agency.example");
        var open = (await app.Services.GetRequiredService<MembersQuery>().ReadAsync(owner, Ct)).Invited;
        Assert.True((await Invite(app).WithdrawAsync(owner, open.Single(one => one.Email is "b@agency.example").Id, Ct)).IsDone);

        Assert.Equal(HttpStatusCode.OK, (await app.NewBrowser().GetAsync(standing, Ct)).StatusCode);
        app.Clock.Advance(TimeSpan.FromDays(7));

        foreach (var path in new[] { replaced, withdrawn, standing, "/join/nonsense", $"/join/{Domain.Invitations.InvitationToken.New().Value}" })
        {
            var answer = await app.NewBrowser().GetAsync(path, Ct);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("This link leads nowhere", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_is_a_member_or_has_an_account_is_not_asked_twice()
    {
        await using var app = await AgencyAsync();
        var owner = await MemberAsync(app, Role.Owner, "olga@agency.example");

        Assert.Contains("member already", Assert.IsType<Invalid>((await Invite(app).InviteAsync(owner, "OLGA@agency.example", Role.Viewer, Ct)).Refusal).Sentence, StringComparison.Ordinal);
        Assert.IsType<Invalid>((await Invite(app).InviteAsync(owner, "no address", Role.Viewer, Ct)).Refusal);
        Assert.Empty((await app.Services.GetRequiredService<MembersQuery>().ReadAsync(owner, Ct)).Invited);
    }

    private static ChangeMember Change(MailApp app) => app.Services.GetRequiredService<ChangeMember>();

    private static InviteMember Invite(MailApp app) => app.Services.GetRequiredService<InviteMember>();

    private static async Task<string> LinkAsync(MailApp app, StaffActor owner, string email)
    {
        var invited = (await Invite(app).InviteAsync(owner, email, Role.Viewer, Ct)).Value!;
        Assert.StartsWith("No mail server is set", invited.NotMailed, StringComparison.Ordinal);
        return new Uri(invited.Link).AbsolutePath;
    }

    private async Task<MailApp> AgencyAsync(MailSink? sink = null)
    {
        var app = new MailApp(template, sink?.Settings);
        await app.AddAsync(app.Organisation.Id, app.Organisation);
        return app;
    }

    private static async Task<StaffActor> MemberAsync(MailApp app, Role role, string email)
    {
        var member = new Member(MemberId.New(Some.Now), app.Organisation.Id, email.Split('@')[0], email, role, Some.Now);
        await app.AddAsync(app.Organisation.Id, member);
        return new StaffActor(app.Organisation.Id, member.Id);
    }

    private static Task<MemberId> IdOfAsync(MailApp app, string email) => app.ReadAsync(app.Organisation.Id, db => db.Members.Where(m => m.Email == email).Select(m => m.Id).SingleAsync(Ct));

    private static Task<HttpResponseMessage> SignInAsync(MailApp app, string email, string password) =>
        new FormBrowser(app.NewBrowser()).PostAsync("/account/sign-in", "/account/sign-in", [new("email", email), new("password", password)]);

    private static Task<string?> TrailAsync(MailApp app, string action) =>
        app.ReadAsync(app.Organisation.Id, db => db.AuditEntries.Where(e => e.Action == action).Select(e => e.Details).SingleAsync(Ct));
}
