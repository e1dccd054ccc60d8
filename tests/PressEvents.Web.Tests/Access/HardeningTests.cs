using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Access;

/// <summary>What is tried at a sign-in and at the doors behind it.</summary>
public sealed class HardeningTests(MigratedTemplate template) : IAsyncLifetime
{
    private const string Email = "pat@agency.example";
    private readonly PressEventsApp app = new(template);
    private readonly Organisation agency = Some.Organisation();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await app.AddAsync(agency.Id, agency);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_cookie_planted_before_the_sign_in_is_worth_nothing_and_every_sign_in_has_a_key_of_its_own()
    {
        (await StaffBrowsers.SignInAsync(app, agency, Role.Publicist, Email)).Dispose();
        var first = await CookieAsync(null);
        using var thief = app.NewBrowser();
        thief.DefaultRequestHeaders.Add("Cookie", first);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/staff/events", Ct)).StatusCode);

        var second = await CookieAsync(first);    // the victim signs in with the thief's cookie in their browser

        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.Found, (await thief.GetAsync("/staff/events", Ct)).StatusCode);
    }

    [Fact]
    public async Task Twelve_wrong_passwords_and_the_right_one_after_them_let_nobody_in()
    {
        (await StaffBrowsers.SignInAsync(app, agency, Role.Publicist, Email)).Dispose();
        for (var tries = 0; tries < 12; tries++)
        {
            Assert.Equal(HttpStatusCode.OK, (await SignInAsync($"wrong password {tries}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(StaffBrowsers.Password)).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http:evil.example")]
    [InlineData("/staff/../../evil", "/staff/../../evil")]
    [InlineData("/staff/contacts?q=a", "/staff/contacts?q=a")]
    public async Task After_the_sign_in_nobody_is_led_to_another_site(string wanted, string? expected = null)
    {
        (await StaffBrowsers.SignInAsync(app, agency, Role.Publicist, Email)).Dispose();

        var answer = await new FormBrowser(app.NewBrowser()).PostAsync("/account/sign-in", "/account/sign-in", [new("email", Email), new("password", StaffBrowsers.Password), new("returnUrl", wanted)]);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(expected ?? "/staff/events", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Every_post_without_the_token_of_its_page_or_with_another_browsers_is_refused()
    {
        using var owner = await StaffBrowsers.SignInAsync(app, agency, Role.Owner, Email);
        using var stranger = app.NewBrowser();
        var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await stranger.GetStringAsync("/account/sign-in", Ct), Ct);
        var forged = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var posts = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") is true && e.RoutePattern.RawText is { } path && path.StartsWith("/account", StringComparison.Ordinal))
            .Select(e => e.RoutePattern.RawText!.Replace("{token}", "something", StringComparison.Ordinal)).ToList();

        Assert.True(posts.Count > 12, $"{posts.Count} were found.");
        foreach (var path in posts)
        {
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, (await owner.PostAsync(path, new FormUrlEncodedContent([]), Ct)).StatusCode));
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, (await owner.PostAsync(path, new FormUrlEncodedContent([new("__RequestVerificationToken", forged)]), Ct)).StatusCode));
        }
    }

    [Fact]
    public async Task Of_one_account_twenty_live_pages_open_and_a_closed_one_makes_room()
    {
        var cookie = await SignedInCookieAsync();
        var sockets = app.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request => (request.Headers.Cookie, request.Headers.Origin) = (cookie, "http://localhost");
        var open = new List<WebSocket>();
        for (var page = 0; page < LiveConnections.MostOfOne; page++)
        {
            open.Add(await sockets.ConnectAsync(new Uri("ws://localhost/_blazor"), Ct));
        }

        for (var more = 0; more < 30; more++)
        {
            Assert.Contains("429", (await Assert.ThrowsAnyAsync<Exception>(() => sockets.ConnectAsync(new Uri("ws://localhost/_blazor"), Ct))).Message, StringComparison.Ordinal);
        }

        using var nobody = app.NewBrowser();
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync("/account/sign-in", Ct)).StatusCode);
        open.ForEach(socket => socket.Abort());
        Assert.True(await OpensAgainAsync(sockets));
    }

    [Fact]
    public async Task A_thousand_anonymous_sockets_are_all_refused()
    {
        var sockets = app.Server.CreateWebSocketClient();
        for (var tries = 0; tries < 1_000; tries++)
        {
            Assert.Contains("401", (await Assert.ThrowsAnyAsync<Exception>(() => sockets.ConnectAsync(new Uri("ws://localhost/_blazor"), Ct))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Beyond_what_all_may_have_nobody_opens_another()
    {
        var connections = new LiveConnections();
        var open = Enumerable.Range(0, LiveConnections.MostOfAll).Select(_ => connections.TryEnter(Guid.CreateVersion7())).ToList();

        Assert.DoesNotContain(null, open);
        Assert.Null(connections.TryEnter(Guid.CreateVersion7()));
        open[0]!.Dispose();
        open[0]!.Dispose();    // twice is once
        Assert.NotNull(connections.TryEnter(Guid.CreateVersion7()));
        Assert.Null(connections.TryEnter(Guid.CreateVersion7()));
    }

    // The server hears of a closed socket a little later.
    private static async Task<bool> OpensAgainAsync(Microsoft.AspNetCore.TestHost.WebSocketClient sockets)
    {
        while (true)
        {
            try
            {
                (await sockets.ConnectAsync(new Uri("ws://localhost/_blazor"), Ct)).Dispose();
                return true;
            }
            catch (InvalidOperationException)
            {
                await Task.Delay(20, Ct);
            }
        }
    }

    private Task<HttpResponseMessage> SignInAsync(string password) =>
        new FormBrowser(app.NewBrowser()).PostAsync("/account/sign-in", "/account/sign-in", [new("email", Email), new("password", password)]);

    private async Task<string> SignedInCookieAsync()
    {
        (await StaffBrowsers.SignInAsync(app, agency, Role.Publicist, Email)).Dispose();
        return await CookieAsync(null);
    }

    private async Task<string> CookieAsync(string? planted)
    {
        using var client = app.NewBrowser();
        if (planted is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", planted);
        }

        var answer = await new FormBrowser(client).PostAsync("/account/sign-in", "/account/sign-in", [new("email", Email), new("password", StaffBrowsers.Password)]);
        return answer.Headers.GetValues("Set-Cookie").Last(cookie => cookie.StartsWith("pressevents-sid", StringComparison.Ordinal)).Split(';')[0];
    }
}
