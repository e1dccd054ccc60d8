using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Features.Briefing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests;

/// <summary>Every address of an event, asked by every role, on ids that are real: who may only look opens what is on the reviewed list, and whoever asks changes nothing.</summary>
public sealed class EndpointRolesTests(MigratedTemplate template) : IDisposable
{
    // Everything else of an event asks for somebody who edits it.
    private static readonly string[] ForThoseWhoLook =
    [
        "/staff/events/{id:guid}",
        "/staff/events/{id:guid}/guests",
        "/staff/events/{id:guid}/guests/waitlist",
        "/staff/events/{id:guid}/overview",
        "/staff/events/{id:guid}/packs/accent.css",
        "/staff/events/{id:guid}/packs/{guestId:guid}.pdf",
        "/staff/events/{id:guid}/packs/{guestId:guid}/preview",
        "/staff/events/{id:guid}/pictures/{name:guid}.jpg",
        "/staff/events/{id:guid}/run-of-show",
        "/staff/events/{id:guid}/seating",
    ];

    // Who comes and where they sit is on these; plans and packs are not the door's.
    private static readonly string[] ForTheDoor = ["/staff/events/{id:guid}", "/staff/events/{id:guid}/guests", "/staff/events/{id:guid}/overview"];

    // Of finished documents, which the printer here makes none of; they are asked for all the same.
    private static readonly string[] BoundOfPages = ["/staff/events/{id:guid}/packs.pdf", "/staff/events/{id:guid}/host-sheets.pdf", "/staff/events/{id:guid}/host-sheets/{reader}.pdf", "/staff/events/{id:guid}/papers/{kind}.pdf"];

    private readonly PackApp app = new(template);
    private readonly PackedEvening evening = new();
    private PackedGuest guest = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Door)]
    public async Task Who_only_looks_opens_what_is_on_the_reviewed_list(Role role)
    {
        await BeginAsync();
        using var browser = await app.SignInAsync(evening.Organisation, role, "victor@agency.example");
        var opened = new List<string>();
        foreach (var (method, route) in Routes("/staff/events/{id:guid}"))
        {
            using var request = new HttpRequestMessage(method, Filled(route));
            using var response = await browser.SendAsync(request, Ct);
            if (!IsDenied(response))
            {
                opened.Add(route);
            }
        }

        var reviewed = role is Role.Door ? ForTheDoor : ForThoseWhoLook;
        Assert.Equal(reviewed, opened.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_who_only_looks_opens_of_packs_says_nothing_private()
    {
        await BeginAsync();
        using var browser = await app.SignInAsync(evening.Organisation, Role.Viewer, "victor@agency.example");
        foreach (var route in ForThoseWhoLook.Where(route => route.Contains("/packs/", StringComparison.Ordinal)))
        {
            var text = await browser.GetStringAsync(Filled(route), Ct);

            Assert.DoesNotContain(PackedEvening.Canary, text, StringComparison.OrdinalIgnoreCase);
            Assert.True(route.EndsWith(".css", StringComparison.Ordinal) || text.Contains("Ada Lovelace", StringComparison.Ordinal), route);
        }
    }

    [Fact]
    public async Task Asking_changes_nothing_whoever_asks()
    {
        await BeginAsync();
        using var owner = await app.SignInAsync(evening.Organisation, Role.Owner, "olga@agency.example");
        using var stranger = app.NewBrowser();
        var before = await TableHashes.ReadAsync(app, evening.Organisation.Id);
        var asked = 0;
        foreach (var route in Routes("/staff/events/{id:guid}").Concat(Routes("/i/{token}")).Where(route => route.Method == HttpMethod.Get).Select(route => route.Route))
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var request = new HttpRequestMessage(method, Filled(route));
                using var response = await (route.StartsWith("/i/", StringComparison.Ordinal) ? stranger : owner).SendAsync(request, Ct);
                Assert.True(response.StatusCode < HttpStatusCode.InternalServerError || BoundOfPages.Contains(route), $"{method} {route} answered {response.StatusCode}");
                asked++;
            }
        }

        Assert.True(asked > 40);
        Assert.Equal(before, await TableHashes.ReadAsync(app, evening.Organisation.Id));
    }

    public void Dispose() => app.Dispose();

    private async Task BeginAsync()
    {
        guest = evening.Add("Ada Lovelace", seat: 1);
        await evening.SaveAsync(app);
    }

    private List<(HttpMethod Method, string Route)> Routes(string under) =>
    [
        .. from endpoint in app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) == under.StartsWith("/i/", StringComparison.Ordinal)
           let route = "/" + endpoint.RoutePattern.RawText?.Trim('/').Replace("{Id:guid}", "{id:guid}", StringComparison.Ordinal)
           where route.StartsWith(under, StringComparison.Ordinal)
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           where method is "GET" or "POST"
           select (HttpMethod.Parse(method), route),
    ];

    private string Filled(string route) => string.Join('/', route
        .Replace("{id:guid}", evening.Dinner.Id.Value.ToString(), StringComparison.Ordinal)
        .Replace("{guestId:guid}", guest.Guest.Id.Value.ToString(), StringComparison.Ordinal)
        .Replace("/i/{token}", guest.Path, StringComparison.Ordinal)
        .Replace("{kind}", "place-cards", StringComparison.Ordinal)
        .Split('/').Select(part => part.Contains("guid}", StringComparison.Ordinal) ? Guid.Empty.ToString() + Path.GetExtension(part) : part.Replace('{', 'x').Replace('}', 'x')));

    private static bool IsDenied(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.Forbidden
        || (response.StatusCode is HttpStatusCode.Found && response.Headers.Location!.OriginalString.Contains("/account/denied", StringComparison.Ordinal));
}
