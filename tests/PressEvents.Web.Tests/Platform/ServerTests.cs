using System.Net;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Platform;

public sealed class ServerTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/css/tokens.css")]
    [InlineData("/favicon.svg")]
    [InlineData("/fonts/newsreader-latin-opsz-normal.woff2")]
    [InlineData("/_content/MudBlazor/MudBlazor.min.css")]
    public async Task The_web_root_is_served(string path)
    {
        var response = await app.NewBrowser().GetAsync(path, Ct);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task An_anonymous_visitor_of_the_back_office_is_asked_to_sign_in()
    {
        var response = await app.NewBrowser().GetAsync("/staff/events", Ct);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.StartsWith("/account/sign-in", response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_live_connection_is_closed_to_the_anonymous()
    {
        var response = await app.NewBrowser().PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    public void Dispose() => app.Dispose();
}
