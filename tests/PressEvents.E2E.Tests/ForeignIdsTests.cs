using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PressEvents.Data;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.E2E.Tests.Support;
using PressEvents.Web.Features.Seeding;
using PressEvents.Web.Platform.Pictures;

namespace PressEvents.E2E.Tests;

/// <summary>Somebody else's id and an id that never was answer alike, on every address of the team that takes one.</summary>
public sealed partial class ForeignIdsTests(Product product)
{
    private const string Never = "01a20492-0000-7000-8000-000000000000";

    [Fact]
    public async Task A_foreign_id_answers_like_one_that_never_was()
    {
        var plan = Evening.Plan("own");
        var own = await product.SeedAsync(plan with { Events = [plan.Events[0] with { Title = "An evening of our own" }] });
        var foreign = await product.SeedAsync(Evening.Sample("foreign"));
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, own.Users[0].Email!);
        var (routes, picture) = (RoutesWithIds(), await KeepPictureAsync(foreign));

        Assert.True(routes.Count > 12, string.Join(", ", routes));
        foreach (var route in routes)
        {
            var (event1, guest1) = (foreign.Events[0].Id.ToString(), foreign.Events[0].Guests[0].Id.ToString());
            var id = route.Contains("/contacts/", StringComparison.Ordinal) ? foreign.Contacts[0].Id.ToString() : event1;
            var answers = new[] { await ReadAsync(page, Fill(route, id, guest1, picture)), await ReadAsync(page, Fill(route, Never, Never, Never)) };

            Assert.Equal(answers[1], answers[0]);
            Assert.DoesNotContain("Defiant", answers[0].Text, StringComparison.Ordinal);
        }

        // Nor is it to be had through an event of one’s own.
        var ownEvent = own.Events[0].Id.ToString();
        foreach (var route in routes.Where(route => route.Contains("{name:guid}", StringComparison.Ordinal)))
        {
            Assert.Equal(await ReadAsync(page, Fill(route, ownEvent, Never, Never)), await ReadAsync(page, Fill(route, ownEvent, Never, picture)));
        }
    }

    // A picture that is really there, in the foreign event’s material.
    private async Task<string> KeepPictureAsync(OrganisationMap foreign)
    {
        var ct = TestContext.Current.CancellationToken;
        var id = PressEventId.From(foreign.Events[0].Id);
        var name = PictureFiles.NameOf(id, "Defiant"u8);
        await product.Services.GetRequiredService<PictureFiles>().KeepAsync(name, "Defiant"u8.ToArray(), ct);
        await using var db = await product.Services.GetRequiredService<Databases>().ForAsync(OrganisationId.From(foreign.Id), ct);
        var image = new PackImage(name, "Defiant", "Defiant", "Defiant");
        db.PackItems.Add(new PackItem(PackItemId.New(TimeProvider.System.GetUtcNow()), await db.Events.SingleAsync(e => e.Id == id, ct), 1, image));
        await db.SaveChangesAsync(ct);
        return name.ToString();
    }

    private List<string> RoutesWithIds() =>
        [.. product.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/'))
            .Where(route => route.Contains("guid}", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Fill(string route, string id, string guest, string picture) =>
        Other().Replace(route.Replace("{Id:guid}", id, StringComparison.OrdinalIgnoreCase).Replace("{Kept:guid}", id, StringComparison.Ordinal).Replace("{Gone:guid}", id, StringComparison.Ordinal).Replace("{guestId:guid}", guest, StringComparison.Ordinal).Replace("{name:guid}", picture, StringComparison.Ordinal), "invitation");

    // Pages are read as the browser shows them once they are live; what is not a page, as it is sent.
    private static async Task<(int Status, string Text)> ReadAsync(IPage page, string path)
    {
        var sent = await page.APIRequest.GetAsync(path, new() { MaxRedirects = 0 });
        if (!(sent.Headers.GetValueOrDefault("content-type") ?? "").StartsWith("text/html", StringComparison.Ordinal) || !sent.Ok)
        {
            return (sent.Status, await sent.TextAsync());
        }

        await page.GotoAsync(path);
        await Expect(page.Locator("h1").First).ToBeVisibleAsync();
        return (sent.Status, await page.Locator("body").InnerTextAsync());
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Other();
}
