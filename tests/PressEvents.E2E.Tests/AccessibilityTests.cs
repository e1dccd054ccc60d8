using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;
using PressEvents.Web.Features.Seeding;

namespace PressEvents.E2E.Tests;

/// <summary>axe finds nothing on any page, light and dark, wide and narrow; and no page is wider than its window.</summary>
public sealed class AccessibilityTests(Product product)
{
    private static readonly string[] StaffTabs =
        ["", "/guests", "/guests/import", "/messages", "/messages/invitation", "/seating", "/run-of-show", "/briefing", "/settings"];

    public static TheoryData<ColorScheme, int> Looks => new()
    {
        { ColorScheme.Light, 1440 },
        { ColorScheme.Dark, 1440 },
        { ColorScheme.Light, 390 },
        { ColorScheme.Dark, 390 },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_of_the_back_office_is_clean(ColorScheme scheme, int width)
    {
        var sample = await SampleAsync($"office-{scheme}-{width}".ToLowerInvariant());
        await using var context = await product.NewContextAsync(scheme: scheme, width: width);
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, sample.Users[0].Email!);
        string[] paths =
        [
            "/staff/events", "/staff/events/new", "/staff/contacts", $"/staff/contacts/{sample.Contacts[0].Id}",
            .. StaffTabs.Select(tab => $"/staff/events/{sample.Events[0].Id}{tab}"),
        ];

        var problems = new List<string>();
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await Expect(page.Locator("h1").First).ToBeVisibleAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            problems.AddRange(await ProblemsAsync(page, path));
        }

        Assert.Empty(problems);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_of_a_guest_is_clean(ColorScheme scheme, int width)
    {
        var sample = await SampleAsync($"guest-{scheme}-{width}".ToLowerInvariant());
        await using var context = await product.NewContextAsync(scheme: scheme, width: width);
        var page = await context.NewPageAsync();
        var guests = sample.Events[0].Guests;
        string[] paths =
        [
            .. guests.Take(8).Select(guest => guest.Link), guests[0].Link.Replace("/i/", "/u/", StringComparison.Ordinal), guests[0].Link + "/pack.pdf",
            "/i/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/account/sign-in", "/account/denied", "/nowhere",
        ];

        var problems = new List<string>();
        foreach (var path in paths.Where(path => !path.EndsWith("/pack.pdf", StringComparison.Ordinal)))
        {
            await page.GotoAsync(path);
            problems.AddRange(await ProblemsAsync(page, path));
        }

        Assert.Empty(problems);
    }

    [Fact]
    public async Task The_first_view_of_an_invitation_weighs_at_most_40_KB_without_fonts()
    {
        var sample = await SampleAsync("weight");
        await using var context = await product.NewContextAsync(width: 390);
        var page = await context.NewPageAsync();
        var responses = new List<IResponse>();
        page.Response += (_, response) => responses.Add(response);

        await page.GotoAsync(sample.Events[0].Guests[0].Link, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var bytes = 0;
        foreach (var response in responses.Where(r => r.Request.ResourceType is not "font"))
        {
            var sizes = await response.Request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        Assert.InRange(bytes, 1, 40 * 1024);
        Assert.DoesNotContain(responses, r => r.Request.ResourceType is "script" or "websocket" or "xhr" or "fetch");
        Assert.All(responses, r => Assert.StartsWith(product.BaseUrl, r.Url, StringComparison.Ordinal));
    }

    private async Task<OrganisationMap> SampleAsync(string name)
    {
        var plan = SamplePlan.For(TimeProvider.System.GetUtcNow(), at: null).Organisations[0];
        return await product.SeedAsync(plan with
        {
            Users = [Product.Owner($"{name}@agency.example")],
            Events = [plan.Events[0] with { Slug = name }],
        });
    }

    private static async Task<IEnumerable<string>> ProblemsAsync(IPage page, string path)
    {
        var violations = (await page.RunAxe()).Violations
            .Select(v => $"{path}: {v.Id} at {string.Join(", ", v.Nodes.Take(3).Select(node => node.Html))}");
        var isTooWide = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        return isTooWide ? violations.Append($"{path} is wider than its window") : violations;
    }
}
