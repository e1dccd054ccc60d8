using System.Text.Encodings.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PressEvents.Data;
using PressEvents.Domain.Organisations;
using PressEvents.E2E.Tests.Support;
using PressEvents.Web.Features.Seeding;
using PressEvents.Web.Tests.Hostile;

namespace PressEvents.E2E.Tests;

/// <summary>
/// Hostile texts in every field, in a browser that runs whatever it is given: no dialog opens and the policy has nothing to refuse.
/// Each round gives every field another of the strings; with PRESSEVENTS_FULL every field has had them all.
/// </summary>
public sealed class HostileTextTests(Product product)
{
    private const string Collect =
        "window.refused = []; document.addEventListener('securitypolicyviolation', e => window.refused.push(e.effectiveDirective + ' ' + (e.blockedURI || '') + ' ' + (e.sample || '')));";

    private static readonly string[] Tabs = ["", "/guests", "/messages", "/seating", "/run-of-show", "/briefing", "/briefing/facts", "/briefing/material", "/briefing/terms", "/briefing/host", "/settings"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static IEnumerable<int> Rounds => Environment.GetEnvironmentVariable("PRESSEVENTS_FULL") is "1"
        ? Enumerable.Range(0, HostileStrings.All.Count)
        : [0, 9, 18];

    [Fact]
    public async Task Nothing_typed_runs_or_is_refused()
    {
        var agency = await SeedAsync("hostile");
        await using var context = await product.NewContextAsync();
        await context.AddInitScriptAsync(Collect);
        var page = await context.NewPageAsync();
        var happened = Watch(page);
        await product.SignInAsync(page, agency.Users[0].Email!);

        foreach (var round in Rounds)
        {
            await FillAsync(agency, round);
            await LookAsync(page, agency, happened);
            Assert.True(happened is [], $"round {round}: {string.Join('\n', happened)}");
        }
    }

    /// <summary>The control: a page that lets one through is noticed.</summary>
    [Fact]
    public async Task A_page_that_printed_it_as_markup_would_be_noticed()
    {
        var agency = await SeedAsync("hostile-control");
        var text = HostileStrings.All[0];
        await using (var db = await DatabaseAsync(agency))
        {
            await TextFields.FillAsync(db, TextFields.Plain(db), text, Ct);
        }

        await using var context = await product.NewContextAsync();
        await context.AddInitScriptAsync(Collect);
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/i/*", async route =>
        {
            var response = await route.FetchAsync();
            var html = (await response.TextAsync()).Replace(HtmlEncoder.Default.Encode(text), text, StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = response, Body = html });
        });
        await page.GotoAsync(agency.Events[0].Guests[1].Link);

        Assert.NotEmpty(await RefusedAsync(page));
    }

    private static async Task LookAsync(IPage page, OrganisationMap agency, List<string> happened)
    {
        foreach (var guest in agency.Events[0].Guests)
        {
            await page.GotoAsync(guest.Link);
            await Expect(page.Locator("h1").First).ToBeVisibleAsync();
            happened.AddRange(await RefusedAsync(page));
        }

        var panel = $"/guests?guest={agency.Events[0].Guests[1].Id}";
        string[] addresses = [.. Tabs.Append(panel).Select(tab => $"/staff/events/{agency.Events[0].Id}{tab}"), "/staff/events", "/staff/contacts"];
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await Expect(page.Locator("h1").First).ToBeVisibleAsync();
            await Expect(page.Locator("#blazor-error-ui, .error-page")).ToHaveCountAsync(0);
            happened.AddRange(await RefusedAsync(page));
        }
    }

    private static List<string> Watch(IPage page)
    {
        var happened = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            happened.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.PageError += (_, error) => happened.Add($"error: {error}");
        return happened;
    }

    private static Task<string[]> RefusedAsync(IPage page) => page.EvaluateAsync<string[]>("window.refused");

    private Task<OrganisationMap> SeedAsync(string slug) => product.SeedAsync(HostilePlan.For(slug) with { Users = [Product.Owner($"{slug}@agency.example")] });

    private Task<PressDb> DatabaseAsync(OrganisationMap agency) =>
        product.Services.GetRequiredService<Databases>().ForAsync(OrganisationId.From(agency.Id), Ct);

    private async Task FillAsync(OrganisationMap agency, int round)
    {
        await using var db = await DatabaseAsync(agency);
        string[] fields = [.. TextFields.Plain(db), .. TextFields.OfMarkdown(db)];
        await TextFields.FillAsync(db, fields, field => HostileStrings.All[(Array.IndexOf(fields, field) + round) % HostileStrings.All.Count], Ct);
    }
}
