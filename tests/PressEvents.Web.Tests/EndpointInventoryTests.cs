using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests;

/// <summary>Every address is either the team's or on this reviewed list; a new one that is neither fails the build.</summary>
public sealed class EndpointInventoryTests(MigratedTemplate template) : IDisposable
{
    private static readonly string[] OpenRoutes =
    [
        "/",
        "/account/denied",
        "/account/first-owner",
        "/account/sign-in",
        "/account/sign-out",
        "/covers/{name:guid}.jpg",
        "/error",
        "/health/live",
        "/health/ready",
        "/i/{token}",
        "/i/{token}/accent.css",
        "/i/{token}/calendar.ics",
        "/i/{token}/code",
        "/i/{token}/device",
        "/i/{token}/my-file",
        "/i/{token}/my-file.csv",
        "/i/{token}/my-file.json",
        "/i/{token}/my-file/correct",
        "/i/{token}/my-file/erase",
        "/i/{token}/my-file/withdraw",
        "/i/{token}/not-me",
        "/i/{token}/pack",
        "/i/{token}/pack.pdf",
        "/i/{token}/pictures/{name:guid}.jpg",
        "/i/{token}/questions",
        "/i/{token}/receipt.pdf",
        "/i/{token}/rules",
        "/i/{token}/screeners/{id:guid}",
        "/not-found",
        "/u/{token}",
        "{*path:nonfile}",
    ];

    private readonly PressEventsApp app = new(template);

    private IEnumerable<RouteEndpoint> Endpoints => app.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    [Fact]
    public void Every_route_is_the_teams_or_on_the_reviewed_list_of_open_ones()
    {
        var open = Endpoints.Where(IsOpen).Select(Pattern).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(OpenRoutes, open);
    }

    [Fact]
    public async Task The_teams_routes_show_the_anonymous_nothing()
    {
        var browser = app.NewBrowser();
        var staff = Endpoints.Where(endpoint => !IsOpen(endpoint)).Select(Pattern).Where(pattern => !pattern.StartsWith("/_", StringComparison.Ordinal));
        foreach (var pattern in staff.Distinct(StringComparer.Ordinal))
        {
            var response = await browser.GetAsync(Filled(pattern), TestContext.Current.CancellationToken);

            Assert.True(response.StatusCode is HttpStatusCode.Found or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Unauthorized or HttpStatusCode.NotFound, $"{pattern} answered {response.StatusCode}");
            Assert.True(response.StatusCode is not HttpStatusCode.Found
                || response.Headers.Location!.OriginalString.Contains("/account/sign-in", StringComparison.Ordinal), pattern);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/i/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
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

    private static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static string Pattern(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText is { } raw
        ? raw.StartsWith('{') ? raw : "/" + raw.Trim('/')
        : "";

    private static string Filled(string pattern) => string.Join('/', pattern.Split('/')
        .Select(part => part.StartsWith('{') ? part.Contains("guid", StringComparison.Ordinal) ? Guid.CreateVersion7().ToString() : "x" : part));
}
