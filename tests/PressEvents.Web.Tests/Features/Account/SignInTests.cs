using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Web.Features.Account;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Account;

public sealed class SignInTests(MigratedTemplate template) : IDisposable
{
    private const string Email = "owner@agency.example";
    private const string Password = "a long enough password";
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_owner_is_made_with_the_printed_code_and_is_signed_in()
    {
        var browser = new FormBrowser(app.NewBrowser());

        var response = await BecomeOwnerAsync(browser, Code);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync("/staff/events", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_code_makes_nobody_and_keeps_what_was_typed()
    {
        var response = await BecomeOwnerAsync(new FormBrowser(app.NewBrowser()), "WRONG");

        var page = await response.Content.ReadAsStringAsync(Ct);
        Assert.Contains("not the code", page, StringComparison.Ordinal);
        Assert.Contains(Email, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copied_cookie_is_worthless_after_signing_out()
    {
        var browser = new FormBrowser(app.NewBrowser());
        var signedIn = await BecomeOwnerAsync(browser, Code);
        var stolen = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("pressevents-sid", StringComparison.Ordinal)).Split(';')[0];

        await browser.PostAsync("/account/sign-in", "/account/sign-out", []);

        using var thief = app.NewBrowser();
        thief.DefaultRequestHeaders.Add("Cookie", stolen);
        Assert.Equal(HttpStatusCode.Found, (await thief.GetAsync("/staff/events", Ct)).StatusCode);
    }

    [Fact]
    public async Task After_thirty_tries_from_one_address_a_page_says_to_wait()
    {
        await BecomeOwnerAsync(new FormBrowser(app.NewBrowser()), Code);    // the first of them
        var browser = new FormBrowser(app.NewBrowser());
        for (var tries = 1; tries < 30; tries++)
        {
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await SignInAsync(browser, "wrong password")).StatusCode);
        }

        var refused = await SignInAsync(browser, "wrong password");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(15), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("Wait a quarter of an hour", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_also_for_the_right_one()
    {
        await BecomeOwnerAsync(new FormBrowser(app.NewBrowser()), Code);
        var browser = new FormBrowser(app.NewBrowser());
        for (var tries = 0; tries < 5; tries++)
        {
            await SignInAsync(browser, "wrong password");
        }

        var response = await SignInAsync(browser, Password);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("do not match", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl)
    {
        await BecomeOwnerAsync(new FormBrowser(app.NewBrowser()), Code);

        var response = await SignInAsync(new FormBrowser(app.NewBrowser()), Password, returnUrl);

        Assert.Equal("/staff/events", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_post_without_the_pages_token_is_refused()
    {
        var response = await app.NewBrowser().PostAsync("/account/sign-in", new FormUrlEncodedContent([new("email", Email)]), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    public void Dispose() => app.Dispose();

    private string Code => app.Services.GetRequiredService<FirstOwnerCode>().Printed;

    private static Task<HttpResponseMessage> BecomeOwnerAsync(FormBrowser browser, string code) => browser.PostAsync(
        "/account/first-owner", "/account/first-owner",
        [new("code", code), new("organisation", "Example Agency"), new("name", "Ada"), new("email", Email), new("password", Password)]);

    private static Task<HttpResponseMessage> SignInAsync(FormBrowser browser, string password, string returnUrl = "") =>
        browser.PostAsync("/account/sign-in", "/account/sign-in", [new("email", Email), new("password", password), new("returnUrl", returnUrl)]);
}
