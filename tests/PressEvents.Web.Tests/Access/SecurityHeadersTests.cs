using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Access;

/// <summary>What every answer tells a browser not to do.</summary>
public sealed class SecurityHeadersTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/i/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/join/nothing")]
    [InlineData("/account")]
    [InlineData("/nowhere")]
    [InlineData("/css/tokens.css")]
    [InlineData("/health/live")]
    [InlineData("/staff/events")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        var response = await app.NewBrowser().GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Guest_pages_may_run_nothing_and_staff_pages_no_inline_script()
    {
        var guest = await app.NewBrowser().GetAsync("/i/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", TestContext.Current.CancellationToken);
        var staff = await app.NewBrowser().GetAsync("/staff/events", TestContext.Current.CancellationToken);

        Assert.DoesNotContain("script-src", guest.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-", guest.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe", staff.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", staff.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    public void Dispose() => app.Dispose();
}
