using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Account;

/// <summary>A new password by a link in a mail: for whoever has an account, and nobody learns who that is.</summary>
public sealed partial class ForgottenPasswordTests(MigratedTemplate template)
{
    private const string Email = "pat@agency.example";
    private const string Other = "another long sentence";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mailed_link_sets_a_new_password_once_and_signs_every_browser_out()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = await AgencyAsync(sink);
        using var there = await StaffBrowsers.SignInAsync(app, app.Organisation, Role.Publicist, Email);
        var path = await LinkAsync(app, sink);
        var browser = new FormBrowser(app.NewBrowser());
        var page = await browser.Client.GetStringAsync(path, Ct);

        Assert.Contains("at least 12 characters", await (await browser.PostFormAsync(page, path, [new("password", "short")])).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.PostFormAsync(page, path, [new("password", Other)])).StatusCode);

        Assert.Equal(HttpStatusCode.Found, (await there.GetAsync("/staff/events", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(app, StaffBrowsers.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await SignInAsync(app, Other)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostFormAsync(page, path, [new("password", "a third long sentence")])).StatusCode);
        var line = await app.ReadAsync(app.Organisation.Id, db => db.AuditEntries.SingleAsync(a => a.Action == "account.password-reset", Ct));
        Assert.Null(line.Details);
    }

    [Fact]
    public async Task An_address_without_an_account_is_answered_alike_and_gets_no_mail()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = await AgencyAsync(sink);
        using var there = await StaffBrowsers.SignInAsync(app, app.Organisation, Role.Publicist, Email);

        var pages = new List<string>();
        foreach (var email in (string[])["nobody@agency.example", "no address", Email])
        {
            pages.Add(await (await AskAsync(app, email)).Content.ReadAsStringAsync(Ct));
        }

        Assert.Single(pages.Distinct(StringComparer.Ordinal));
        Assert.Equal([Email], await ReceivedAsync(sink, 1));
    }

    [Fact]
    public async Task A_link_leads_nowhere_after_an_hour_and_a_second_one_replaces_the_first()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = await AgencyAsync(sink);
        using var there = await StaffBrowsers.SignInAsync(app, app.Organisation, Role.Publicist, Email);
        var first = await LinkAsync(app, sink);
        var second = await LinkAsync(app, sink);

        Assert.Equal(HttpStatusCode.NotFound, (await app.NewBrowser().GetAsync(first, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.NewBrowser().GetAsync(second, Ct)).StatusCode);
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.NotFound, (await app.NewBrowser().GetAsync(second, Ct)).StatusCode);
    }

    private async Task<MailApp> AgencyAsync(MailSink sink)
    {
        var app = new MailApp(template, sink.Settings);
        await app.AddAsync(app.Organisation.Id, app.Organisation);
        return app;
    }

    private static Task<HttpResponseMessage> AskAsync(MailApp app, string email) => new FormBrowser(app.NewBrowser()).PostAsync("/account/forgotten", "/account/forgotten", [new("email", email)]);

    private static async Task<string> LinkAsync(MailApp app, MailSink sink)
    {
        var before = sink.Received.Count;
        await AskAsync(app, Email);
        await ReceivedAsync(sink, before + 1);
        return new Uri(Link().Match(sink.Received[^1].Message.TextBody!).Value).AbsolutePath;
    }

    // The answer goes out before the mail does.
    private static async Task<IReadOnlyList<string>> ReceivedAsync(MailSink sink, int count)
    {
        while (sink.Received.Count < count)
        {
            await Task.Delay(20, Ct);
        }

        return [.. sink.Received.Select(mail => mail.To)];
    }

    private static Task<HttpResponseMessage> SignInAsync(MailApp app, string password) =>
        new FormBrowser(app.NewBrowser()).PostAsync("/account/sign-in", "/account/sign-in", [new("email", Email), new("password", password)]);

    [GeneratedRegex("http[^ \\r\\n]*/account/reset/[^ \\r\\n]*", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Link();
}
