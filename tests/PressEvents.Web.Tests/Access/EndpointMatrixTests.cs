using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Access;

/// <summary>Every address of the product, and the least role it opens to. One that is not listed here fails.</summary>
public sealed class EndpointMatrixTests(MigratedTemplate template)
{
    // By method and pattern; null where nobody need sign in, EventsOnly where every member may.
    private static readonly Dictionary<string, Role?> Least = new(StringComparer.Ordinal)
    {
        // Anonymous
        ["GET,HEAD /i/{token}/accent.css"] = null,
        ["GET,HEAD /i/{token}/my-file.json"] = null,
        ["GET,HEAD,POST,PUT,DELETE,PATCH /error"] = null,
        ["GET,HEAD,POST,PUT,DELETE,PATCH /not-found"] = null,
        ["GET /"] = null,
        ["GET,HEAD /covers/{name:guid}.jpg"] = null,
        ["* {*path:nonfile}"] = null,
        ["GET /health/live"] = null,
        ["GET /health/ready"] = null,
        ["GET /account/sign-in"] = null,
        ["POST /account/second-step"] = null,
        ["GET /account/forgotten"] = null,
        ["POST /account/forgotten"] = null,
        ["GET /account/reset/{token}"] = null,
        ["POST /account/reset/{token}"] = null,
        ["POST /account/passkey/options"] = null,
        ["POST /account/passkey/sign-in"] = null,
        ["POST /account/sign-in"] = null,
        ["POST /account/sign-out"] = null,
        ["GET /account/first-owner"] = null,
        ["POST /account/first-owner"] = null,
        ["GET /account/denied"] = null,
        ["GET /join/{token}"] = null,
        ["POST /join/{token}"] = null,
        ["GET,HEAD /i/{token}/"] = null,
        ["POST /i/{token}/"] = null,
        ["POST /i/{token}/rules"] = null,
        ["POST /i/{token}/code"] = null,
        ["POST /i/{token}/device"] = null,
        ["POST /i/{token}/questions"] = null,
        ["GET,HEAD /i/{token}/calendar.ics"] = null,
        ["GET,HEAD /i/{token}/not-me"] = null,
        ["POST /i/{token}/not-me"] = null,
        ["GET,HEAD /i/{token}/receipt.pdf"] = null,
        ["GET,HEAD /i/{token}/pictures/{name:guid}.jpg"] = null,
        ["GET,HEAD /i/{token}/pack.pdf"] = null,
        ["GET,HEAD /i/{token}/pack"] = null,
        ["GET,HEAD /i/{token}/screeners/{id:guid}"] = null,
        ["GET,HEAD /u/{token}"] = null,
        ["POST /u/{token}"] = null,
        ["GET,HEAD /i/{token}/my-file"] = null,
        ["GET,HEAD /i/{token}/my-file.csv"] = null,
        ["GET,HEAD /i/{token}/my-file/erase"] = null,
        ["POST /i/{token}/my-file/correct"] = null,
        ["POST /i/{token}/my-file/withdraw"] = null,
        ["POST /i/{token}/my-file/erase"] = null,
        // Viewer
        ["GET,HEAD /staff/events/{id:guid}/packs/accent.css"] = Role.Viewer,
        ["GET /account/"] = Role.EventsOnly,
        ["POST /account/password"] = Role.EventsOnly,
        ["POST /account/sessions"] = Role.EventsOnly,
        ["POST /account/organisation"] = Role.EventsOnly,
        ["POST /account/authenticator"] = Role.EventsOnly,
        ["POST /account/recovery-codes"] = Role.EventsOnly,
        ["POST /account/passkeys/options"] = Role.EventsOnly,
        ["POST /account/passkeys"] = Role.EventsOnly,
        ["POST /account/passkeys/remove"] = Role.EventsOnly,
        ["GET,HEAD /staff/events/{id:guid}/pictures/{name:guid}.jpg"] = Role.Viewer,
        ["GET,HEAD /staff/events/{id:guid}/packs/{guestId:guid}.pdf"] = Role.Viewer,
        ["GET,HEAD /staff/events/{id:guid}/packs/{guestId:guid}/preview"] = Role.Viewer,
        ["GET,POST /staff/events/{Id:guid}/seating"] = Role.Viewer,
        ["GET,POST /staff/events/{Id:guid}/run-of-show"] = Role.Viewer,
        ["GET,POST /staff/events/{Id:guid}/guests/waitlist"] = Role.Viewer,
        ["GET,POST /staff/events/{Id:guid}/guests"] = Role.EventsOnly,
        ["GET,POST /staff/events"] = Role.EventsOnly,
        ["GET,POST /staff/events/{Id:guid}"] = Role.EventsOnly,
        ["GET,POST /staff/events/{Id:guid}/overview"] = Role.EventsOnly,
        ["GET,POST /staff/contacts/{Id:guid}"] = Role.Publicist,
        ["GET,POST /staff/contacts/new"] = Role.Publicist,
        ["GET,POST /staff/outlets/{Id:guid}"] = Role.Publicist,
        ["GET,POST /staff/outlets"] = Role.Publicist,
        ["GET,POST /staff/contacts/merge/{Kept:guid}/{Gone:guid}"] = Role.Publicist,
        ["GET,POST /staff/contacts"] = Role.Publicist,
        ["GET,POST /staff/contacts/duplicates"] = Role.Publicist,
        // Publicist
        ["GET,HEAD /staff/events/{id:guid}/papers/{kind}.css"] = Role.Publicist,
        ["GET,HEAD /staff/events/{id:guid}/guests/{guestId:guid}/page"] = Role.Publicist,
        ["GET,HEAD /staff/events/{id:guid}/guests/{guestId:guid}/receipt.pdf"] = Role.Publicist,
        ["GET,HEAD /staff/events/{id:guid}/packs.pdf"] = Role.Publicist,
        ["GET,HEAD /staff/events/{id:guid}/packs.zip"] = Role.Publicist,
        ["GET,HEAD /staff/events/{id:guid}/host-sheets.pdf"] = Role.Publicist,
        ["GET,HEAD /staff/events/{id:guid}/host-sheets/{reader}.pdf"] = Role.Publicist,
        ["GET,HEAD /staff/events/{id:guid}/host-sheets/{reader}/preview"] = Role.Publicist,
        ["GET,HEAD /staff/events/{id:guid}/papers/{kind}"] = Role.Publicist,
        ["GET,HEAD /staff/events/{id:guid}/papers/{kind}.pdf"] = Role.Publicist,
        ["POST /staff/events/{id:guid}/papers/print"] = Role.Publicist,
        ["GET,HEAD /staff/events/{id:guid}/guests.csv"] = Role.Publicist,
        ["GET,HEAD /staff/events/{id:guid}/guests.xlsx"] = Role.Publicist,
        ["GET,HEAD /staff/contacts.csv"] = Role.Publicist,
        ["GET,HEAD /staff/contacts.xlsx"] = Role.Publicist,
        ["GET,POST /staff/standing"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/messages/{KindName}"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/messages"] = Role.Publicist,
        ["GET,POST /staff/contacts/import"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/guests/import"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/guests/approval"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/guests/choose"] = Role.Publicist,
        ["GET,POST /staff/events/new"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/settings"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/briefing/terms"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/briefing/papers"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/briefing"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/briefing/material"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/briefing/material/{Section}"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/briefing/facts"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/briefing/host"] = Role.Publicist,
        ["GET,POST /staff/events/{Id:guid}/briefing/copies"] = Role.Publicist,
        // Owner
        ["GET,POST /staff/members"] = Role.Owner,
        ["GET,POST /staff/events/{Id:guid}/team"] = Role.Owner,
        ["GET,POST /staff/audit"] = Role.Owner,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_endpoint_has_its_row_and_every_row_its_endpoint()
    {
        await using var app = new PressEventsApp(template);
        using var browser = app.NewBrowser();

        Assert.Equal(Least.Keys.Order(StringComparer.Ordinal), Endpoints(app).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_opens_to_its_role_and_above_and_to_nobody_else()
    {
        await using var app = new PressEventsApp(template);
        var agency = Some.Organisation();
        await app.AddAsync(agency.Id, agency);
        var browsers = new Dictionary<string, (HttpClient Client, Role? Role)>(StringComparer.Ordinal) { ["nobody"] = (app.NewBrowser(), null) };
        foreach (var role in Enum.GetValues<Role>())
        {
            browsers[role.ToString()] = (await StaffBrowsers.SignInAsync(app, agency, role, $"{role}@agency.example"), role);
        }

        var wrong = new List<string>();
        foreach (var (endpoint, least) in Least)
        {
            foreach (var (who, browser) in browsers)
            {
                var answer = await AskAsync(browser.Client, endpoint);
                var expected = (least, browser.Role) switch
                {
                    (null, _) => Verdict.Open,
                    (_, null) => Verdict.SignIn,
                    ({ } needed, { } has) => Stairs.Opens(needed, has) ? Verdict.Open : Verdict.Denied,
                };
                if (answer != expected)
                {
                    wrong.Add($"{who}: {endpoint} is {answer}, not {expected}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_live_connection_is_refused_to_the_signed_out()
    {
        await using var app = new PressEventsApp(template);
        using var browser = app.NewBrowser();

        foreach (var path in (string[])["/_blazor", "/_blazor/negotiate", "/_blazor/disconnect", "/_blazor/initializers"])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostAsync(path, null, Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(path, Ct)).StatusCode);
        }
    }

    // A post has no token of a page and is refused for that, once its sender may come in at all.
    private static async Task<Verdict> AskAsync(HttpClient browser, string endpoint)
    {
        var (methods, pattern) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        using var request = new HttpRequestMessage(methods.StartsWith("GET", StringComparison.Ordinal) ? HttpMethod.Get : HttpMethod.Post, Filled(pattern));
        var answer = await browser.SendAsync(request, Ct);
        return answer.Headers.Location?.OriginalString switch
        {
            { } to when to.Contains("/account/denied", StringComparison.Ordinal) => Verdict.Denied,
            { } to when to.Contains("/account/sign-in?", StringComparison.Ordinal) => Verdict.SignIn,
            _ => Verdict.Open,
        };
    }

    private static string Filled(string pattern)
    {
        var id = Guid.CreateVersion7().ToString();
        var path = System.Text.RegularExpressions.Regex.Replace(pattern, "\\{[^}]*:guid\\}", id, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        return System.Text.RegularExpressions.Regex.Replace(path, "\\{[^}]*\\}", "something", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    // Files that anybody may read, and the live connection, which its gate keeps, are left out.
    private static IEnumerable<string> Endpoints(PressEventsApp app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
        .Where(endpoint => endpoint.RoutePattern.RawText is { } pattern && !pattern.StartsWith("/_", StringComparison.Ordinal) && !pattern.StartsWith("_framework", StringComparison.Ordinal) && pattern is not "{**path:file}")
        .Select(endpoint => $"{string.Join(',', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"])} {endpoint.RoutePattern.RawText}");

    private enum Verdict
    {
        Open,
        SignIn,
        Denied,
    }
}
